import { createServer } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { reads } from "#platform/db/index.ts";
import { httpApp } from "#platform/http/app.ts";
import type { Web } from "#platform/http/web.ts";
import { appsProblem } from "../errors.ts";

export interface RunningServer {
	readonly address: string;
	close(): Promise<void>;
}

/** Listens, and says where; a port that is taken is refused in words. */
export function listen(
	web: Web,
	place: { readonly host: string; readonly port: number },
): Promise<RunningServer> {
	const app = httpApp(web).get("/suc-khoe", () => health(web));
	return new Promise((resolve, reject) => {
		const server = serve({ fetch: app.fetch, hostname: place.host, port: place.port }, (info) =>
			resolve({ address: `http://${nameOf(place.host)}:${info.port}`, close: () => closeServer(server) }),
		);
		server.once("error", (error: NodeJS.ErrnoException) => reject(listenProblem(error, place)));
	});
}

/** Asks for the place and gives it back: a taken port is told before the database is made, not after. */
export function refuseTakenPlace(place: { readonly host: string; readonly port: number }): Promise<void> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", (error: NodeJS.ErrnoException) => reject(listenProblem(error, place)));
		probe.listen(place.port, place.host, () => probe.close(() => resolve()));
	});
}

const nameOf = (host: string): string =>
	host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;

function closeServer(server: ServerType): Promise<void> {
	return new Promise((done) => {
		server.close(() => done());
		if ("closeIdleConnections" in server) server.closeIdleConnections();
	});
}

function listenProblem(
	error: NodeJS.ErrnoException,
	place: { readonly host: string; readonly port: number },
): Error {
	if (error.code === "EADDRINUSE")
		return appsProblem("port-taken", { port: place.port, next: place.port + 1 });
	if (error.code === "EACCES") return appsProblem("port-forbidden", { port: place.port });
	if (error.code === "EADDRNOTAVAIL") return appsProblem("no-such-address", { host: place.host });
	return error;
}

/** For whoever watches the program: does it answer, and does its database? */
async function health(web: Web): Promise<Response> {
	const database = await reads(web.database.public)
		.selectNoFrom((make) => make.lit(1).as("one"))
		.execute()
		.then(
			() => true,
			() => false,
		);
	return Response.json({ ok: database, database }, { status: database ? 200 : 503 });
}
