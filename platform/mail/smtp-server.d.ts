/** The part of smtp-server that the tests use; the package brings no types. */
declare module "smtp-server" {
	import type { Server } from "node:net";
	import type { Readable } from "node:stream";

	export interface SMTPSession {
		readonly envelope: { readonly rcptTo: readonly { readonly address: string }[] };
	}
	export interface SMTPServerOptions {
		readonly disabledCommands?: readonly string[];
		onData(stream: Readable, session: SMTPSession, done: (error?: Error) => void): void;
	}
	export class SMTPServer {
		constructor(options: SMTPServerOptions);
		readonly server: Server;
		listen(port: number, host: string, listening: () => void): void;
		close(closed: () => void): void;
	}
}
