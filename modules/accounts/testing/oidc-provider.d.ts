/** The parts of the stand-in sign-in service that our test uses; the package brings no types. */
declare module "oidc-provider" {
	import type { IncomingMessage, ServerResponse } from "node:http";

	interface Grant {
		addOIDCScope(scope: string): void;
		save(): Promise<string>;
	}

	// biome-ignore lint/style/noDefaultExport: so the package exports it
	export default class Provider {
		constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
		callback(): (request: IncomingMessage, response: ServerResponse) => void;
		interactionDetails(
			request: IncomingMessage,
			response: ServerResponse,
		): Promise<{ prompt: { name: string }; params: { client_id: string }; session?: { accountId: string } }>;
		interactionFinished(
			request: IncomingMessage,
			response: ServerResponse,
			result: Readonly<Record<string, unknown>>,
		): Promise<void>;
		readonly Grant: new (about: {
			readonly accountId: string;
			readonly clientId: string;
		}) => Grant;
	}
}
