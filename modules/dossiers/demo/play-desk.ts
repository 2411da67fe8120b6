import { readFile } from "node:fs/promises";
import { nthWorkingDay, type WorkingCalendar } from "@guong/working-calendar";
import { Temporal } from "temporal-polyfill";
import { peopleOn } from "#modules/accounts/index.ts";
import type { WriteTransaction } from "#platform/db/connections.ts";
import { keepFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import type { Services } from "#platform/http/route.ts";
import { draftLetter } from "../commands/letters/draft-letter.ts";
import { issueLetter } from "../commands/letters/issue-letter.ts";
import { numberLetter, signLetter } from "../commands/letters/sign-letter.ts";
import { actOnDossier } from "../commands/life/act-on-dossier.ts";
import { receiveDossier } from "../commands/life/receive-dossier.ts";
import type { LifeContext } from "../commands/life/record-act.ts";
import { issueSecret } from "../commands/lookup/issue-secret.ts";
import type { ProcedureVersion } from "../domain/catalogue/version.ts";
import type { StoredDossier } from "../domain/life/dossier.ts";
import { lettersOfDossier } from "../store/letters/letter.ts";
import { lockDossier } from "../store/life/dossiers.ts";
import { clockAt } from "./demo-days.ts";
import { committee, deskBody, from, people } from "./demo-places.ts";
import type { DemoAct, DemoCase } from "./desk-cases.ts";

export interface DeskStage {
	readonly trx: WriteTransaction;
	readonly services: Services;
	readonly calendar: WorkingCalendar;
	/** the last working day; nothing of the demo happens after it */
	readonly lastDay: Temporal.PlainDate;
	readonly versions: readonly ProcedureVersion[];
}

/** Plays one dossier by the program's own commands, on the days on which it happened. */
export async function playCase(stage: DeskStage, given: DemoCase, letterNumber: number): Promise<void> {
	const { trx, calendar, lastDay } = stage;
	const version = stage.versions.find(
		({ limit }) => limit?.unit === "working-day" && limit.amount === given.limit,
	);
	if (!version) return;
	const day = nthWorkingDay(calendar, lastDay, -given.before);
	const at = (after: number, time: string) => contextAt(nthWorkingDay(calendar, day, after), time);
	const dossier = await receiveDossier(
		trx,
		await castOn(trx, people.desk, day),
		{
			...{ deskBodyId: deskBody, handlingBodyId: committee, versionId: version.id, channel: given.channel },
			applicant: { name: given.name, phone: given.phone },
			papers: [{ name: "Tờ khai theo mẫu", copies: 1 }],
			...{ fee: null, digitised: true, illustrative: true, formKey: null },
		},
		at(0, given.time),
	);
	await issueSecret(trx, dossier.id, at(0, given.time));
	const steps = [
		...given.acts.map((act) => ({
			after: act.after,
			time: act.time,
			run: () => playAct(stage, dossier.id, act, at),
		})),
		...(given.letter
			? [
					{
						after: given.letter.after,
						time: "15:30",
						run: () => playLetter(stage, dossier, given, day, letterNumber),
					},
				]
			: []),
	];
	steps.sort((a, b) => a.after - b.after || a.time.localeCompare(b.time));
	for (const { after, run } of steps)
		if (Temporal.PlainDate.compare(nthWorkingDay(calendar, day, after), lastDay) <= 0) await run();
}

async function playAct(
	{ trx, calendar, lastDay }: DeskStage,
	dossierId: string,
	{ after, time, by, ...said }: DemoAct,
	at: (after: number, time: string) => LifeContext,
): Promise<void> {
	const dossier = await lockDossier(trx, dossierId);
	const actor = await castOn(trx, people[by], nthWorkingDay(calendar, lastDay, 0));
	const details = said.action === "hand-over" ? { givenBy: "Chị Nhung", takenBy: "Anh Tâm" } : {};
	await actOnDossier(
		trx,
		actor,
		{ dossierId, version: dossier?.version ?? 0, ...said, details },
		at(after, time),
	);
}

/** Drafted by who handles it, signed, numbered and issued by the head, all on one afternoon. */
async function playLetter(
	{ trx, services, calendar }: DeskStage,
	dossier: StoredDossier,
	{ letter }: DemoCase,
	received: Temporal.PlainDate,
	number: number,
): Promise<void> {
	if (!letter) return;
	const day = nthWorkingDay(calendar, received, letter.after);
	const [handler, head] = [await castOn(trx, people.handler, day), await castOn(trx, people.head, day)];
	const signer = { signerName: "Anh Hùng", signerPost: "TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH" };
	const letterId = await draftLetter(
		trx,
		handler,
		{
			...{ dossierId: dossier.id, reasonCode: "records", reason: letter.reason, workingDays: letter.days },
			...{
				newDay: null,
				contactName: "Chị Nhung",
				contactPhone: "0900000000",
				contactEmail: null,
				...signer,
			},
		},
		contextAt(day, "15:30"),
	);
	const seen = async () => {
		const found = (await lettersOfDossier(trx, dossier.id)).find(({ id }) => id === letterId);
		return { letterId, version: found?.version ?? 0 };
	};
	const fileId = await keepScan(trx, services, letterId, head, day);
	await signLetter(
		trx,
		head,
		{ ...(await seen()), how: "paper", ...signer, fileId },
		contextAt(day, "15:40"),
	);
	const numbered = { number, symbol: "UBND", issuedOn: day };
	await numberLetter(trx, head, { ...(await seen()), ...numbered }, contextAt(day, "15:45"));
	const { origin } = services.installation;
	await issueLetter(trx, head, await seen(), { ...contextAt(day, "15:50"), origin });
}

const contextAt = (day: Temporal.PlainDate, time: string): LifeContext => ({
	clock: clockAt(day, time),
	from,
});

/** Somebody of the cast with the posts held on that day. */
export async function castOn(
	trx: WriteTransaction,
	number: number,
	day: Temporal.PlainDate,
): Promise<Person> {
	const id = `019a0000-0000-7000-8000-${number.toString().padStart(12, "0")}`;
	const [found] = await peopleOn(trx, [id], day);
	if (!found) throw new Error(`nobody of the cast has the number ${number}`);
	return { kind: "person", personId: id, name: found.name, sessionId: id, posts: found.posts };
}

/** Stands in for the scan of a signed letter, and says so. */
async function keepScan(
	trx: WriteTransaction,
	services: Services,
	letterId: string,
	actor: Person,
	day: Temporal.PlainDate,
): Promise<string> {
	const bytes = await readFile(new URL("papers/thu-minh-hoa.png", import.meta.url));
	const file = await keepFile(trx, services.files, clockAt(day, "15:35"), {
		...{ bytes: new Uint8Array(bytes), name: "thu-minh-hoa.png", purpose: "signed-letter" },
		...{ owner: { module: "dossiers", kind: "letter", id: letterId }, allowed: ["png"], actor },
	});
	return file.id;
}
