import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** A real OpenID provider on loopback, at which whoever `subject` names signs in by arriving. */
export async function signOnServer(callback: string) {
	const who = { subject: "nobody" };
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const client = { client_id: "guong", client_secret: "bi-mat-cua-guong", redirect_uris: [callback] };
	const provider = new Provider(issuer, {
		clients: [client],
		pkce: { required: () => true },
		features: { devInteractions: { enabled: false } },
		interactions: { url: (_: unknown, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
		findAccount: (_: unknown, id: string) => ({
			accountId: id,
			claims: () => ({ sub: id, email: "lan@thientan.gov.vn" }),
		}),
		cookies: { keys: ["for-tests-only"] },
	});
	answerWith(server, provider, who);
	return {
		signOn: { issuer, clientId: client.client_id, clientSecret: client.client_secret, name: "VNeID thử" },
		as: (subject: string) => {
			who.subject = subject;
		},
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

function answerWith(server: Server, provider: Provider, who: { readonly subject: string }): void {
	const usual = provider.callback();
	server.on("request", async (request, response) => {
		if (!request.url?.startsWith("/interaction/")) return usual(request, response);
		const { prompt, params, session } = await provider.interactionDetails(request, response);
		if (prompt.name === "login")
			return provider.interactionFinished(request, response, { login: { accountId: who.subject } });
		const grant = new provider.Grant({ accountId: session?.accountId ?? "", clientId: params.client_id });
		grant.addOIDCScope("openid");
		return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
	});
}

/** Follows the provider's redirects with a browser's cookies until it sends the person back; returns the answer. */
export async function throughProvider(start: string, callback: string): Promise<Record<string, string>> {
	const cookies = new Map<string, string>();
	let address = start;
	for (let step = 0; step < 12; step++) {
		if (address.startsWith(callback)) return Object.fromEntries(new URL(address).searchParams);
		const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
		const response = await fetch(address, { redirect: "manual", headers: { cookie } });
		await response.body?.cancel();
		for (const line of response.headers.getSetCookie()) {
			const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=", 2);
			cookies.set(name, value);
		}
		address = new URL(response.headers.get("location") ?? "", address).href;
	}
	throw new Error("the provider never sent the person back");
}
