import type { Hono } from "hono";
import type { FiledDossier } from "../domain/intake/call.ts";

/** What the portal is answered. */
export interface PortalAnswer {
	readonly status: number;
	readonly json: {
		readonly intake?: string;
		readonly rows?: readonly {
			readonly code: string;
			readonly outcome: string;
			readonly dossier?: string;
			readonly faults?: readonly { readonly kind: string; readonly vi: string }[];
		}[];
		readonly problem?: { readonly code: string };
	};
}

/**
 * Stands in for the National Public Service Portal: people file there, and it hands their dossiers over with its key, again
 * and again until it is answered.
 */
export function portalStandIn(app: Hono, key: string) {
	let number = 0;
	return {
		/** somebody files; the body that receives and the procedure are chosen on the portal */
		filed(told: Omit<FiledDossier, "run" | "code" | "papers">): FiledDossier {
			number++;
			return {
				run: true,
				code: `G22.99.02-261120-${String(number).padStart(4, "0")}`,
				papers: [{ name: "Tờ khai" }],
				...told,
			};
		},
		async send(dossiers: readonly unknown[], with_ = key): Promise<PortalAnswer> {
			const response = await app.request("http://guong.test/api/ho-so", {
				method: "POST",
				headers: { authorization: `Bearer ${with_}`, "content-type": "application/json" },
				body: JSON.stringify(dossiers),
			});
			return { status: response.status, json: (await response.json()) as PortalAnswer["json"] };
		},
		async ask(intake: string): Promise<{ status: number; json: Record<string, unknown> }> {
			const response = await app.request(`http://guong.test/api/ho-so/lan/${intake}`, {
				headers: { authorization: `Bearer ${key}` },
			});
			return { status: response.status, json: (await response.json()) as Record<string, unknown> };
		},
	};
}
