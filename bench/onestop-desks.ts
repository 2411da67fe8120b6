import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { visitStore } from "#apps/program/open-store.ts";
import { receiveDossier } from "#modules/dossiers/wiring.ts";
import { systemClock } from "#platform/clock/clock.ts";
import { readSettings } from "#platform/config/settings.ts";
import { openDatabase } from "#platform/db/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { newId } from "#platform/ids/ids.ts";
import { version } from "./onestop-fill.ts";

// Twenty desks in one process: run by bench/onestop.ts as `bench/onestop-desks.ts FOLDER SECONDS DESKS`, and by itself of no use.
// Each receipt is told only after its transaction has ended.

const desks = 20;

export interface DeskWork {
	readonly codes: readonly string[];
	readonly milliseconds: readonly number[];
	readonly seconds: number;
}

/** Lets the desks work for so long; `killAfter`: the process is killed with -9 by then. */
export async function workAtDesks(
	folder: string,
	units: readonly string[],
	seconds: number,
	killAfter: number | null,
): Promise<DeskWork> {
	const child: ChildProcess = spawn(
		process.execPath,
		[
			"--import",
			"tsx",
			new URL(import.meta.url).pathname,
			folder,
			String(seconds),
			units.slice(0, desks).join(" "),
		],
		{ stdio: ["ignore", "pipe", "inherit"] },
	);
	if (!child.stdout) throw new Error("the desks have no output");
	const [codes, milliseconds]: [string[], number[]] = [[], []];
	let begun = 0;
	for await (const line of createInterface(child.stdout)) {
		begun ||= performance.now();
		const [code, took] = line.split(" ");
		if (!code || code === "open") continue;
		codes.push(code);
		milliseconds.push(Number(took));
		if (killAfter !== null && performance.now() - begun > killAfter * 1000) child.kill("SIGKILL");
	}
	return { codes, milliseconds, seconds: (performance.now() - begun) / 1000 };
}

async function receive(folder: string, seconds: number, units: readonly string[]): Promise<void> {
	const store = await visitStore(readSettings({}, { GUONG_DATA: folder }), () => {});
	const database = openDatabase(store.access, { connections: units.length });
	const context = { clock: systemClock, from: "bench" };
	process.stdout.write("open\n");
	const until = performance.now() + seconds * 1000;
	const desk = async (unit: string): Promise<void> => {
		const [deskBodyId, handlingBodyId] = [`${unit}/xa.tt-pvhcc`, `${unit}/xa.ubnd`];
		const post = { role: "officer", bodyId: deskBodyId, unitId: unit, fields: [], standsInFor: null };
		const officer: Person = {
			kind: "person",
			personId: newId(Date.now()),
			sessionId: newId(Date.now()),
			name: "bench",
			posts: [post],
		};
		while (performance.now() < until) {
			const begun = performance.now();
			const dossier = await database.inTransaction((trx) =>
				receiveDossier(
					trx,
					officer,
					{
						...{
							deskBodyId,
							handlingBodyId,
							versionId: version,
							channel: "desk",
							formKey: newId(Date.now()),
						},
						applicant: { name: "Người để đo", phone: "0900000000", address: "" },
						papers: [{ name: "Tờ khai", copies: 1 }],
					},
					context,
				),
			);
			process.stdout.write(`${dossier.code} ${(performance.now() - begun).toFixed(1)}\n`);
		}
	};
	await Promise.all(units.map(desk));
	await database.close();
}

const [, script, folder, seconds, units] = process.argv;
if (script && folder && units && import.meta.url.endsWith(script.split("/").at(-1) ?? " "))
	await receive(folder, Number(seconds), units.split(" "));
