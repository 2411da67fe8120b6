import { z } from "zod";
import { allIndices } from "#modules/indices/index.ts";
import { bodyNames } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { findFile } from "#platform/files/index.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { Actions, Button, Details, Form, Head, Links, Notice, Part, Terms } from "#platform/ui/index.ts";
import { confirmReading } from "../../commands/reading/confirm-reading.ts";
import { type OpenedReading, openReading } from "../../commands/reading/open-reading.ts";
import { readAgain } from "../../commands/reading/take-paper.ts";
import { foldName } from "../../domain/body-names.ts";
import { unknownNames } from "../../domain/reading-choice.ts";
import { planMessages } from "../../plan/messages.ts";
import { planWriters } from "../../policy.ts";
import { planFromPaper } from "../../queries/plan/plan-from-paper.ts";
import { likelyBodies } from "../../queries/reading/likely-bodies.ts";
import { readingMessages } from "../../reading/messages.ts";
import type { StoredReading } from "../../store/reading/reading.ts";
import { ofPlan, planAddress, plansAddress } from "../plan/plan-frame.ts";
import { DoubtsShown } from "./doubts-shown.tsx";
import { HeadFields, headInput, headOf } from "./head-fields.tsx";
import { BasesShown, TargetsShown } from "./items-shown.tsx";
import { readingAddress } from "./reading-address.ts";
import { TasksShown } from "./tasks-shown.tsx";
import { UnknownBodies } from "./unknown-bodies.tsx";

const address = `${plansAddress}/van-ban/:id`;
type Showing = RequestContext<Person> & { readonly db: ReadDb };

/** Doubts first, then everything that was read, each to be taken or left out. */
export const showReading = page({
	address,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const { db, actor, today, language, to, form } = context;
		const opened = await openReading(db, params.id, actor, today);
		const { stored } = opened;
		const words = readingMessages[language];
		const { tasks, targets, doubts } = stored.reading;
		const title = words.title((await findFile(db, stored.fileId))?.name ?? "");
		return {
			title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [
				{ label: planMessages[language].list.title, address: plansAddress },
				{ label: words.send.title, address: `${plansAddress}/tu-van-ban` },
			],
			body: (
				<>
					<Head title={title} lede={words.lede(tasks.length, targets.length, doubts.length)} />
					<DoubtsShown doubts={doubts} text={stored.text} language={language} />
					{stored.decided ? decidedNotice(stored.decided, context) : await confirmForm(opened, context)}
					<WholeText stored={stored} context={context} />
					<Form
						form={stored.decided ? form : { ...form, values: {}, errors: {} }}
						action={to(readingAddress(stored.id, "/doc-lai"))}
					>
						<p>{words.againHelp}</p>
						<Actions>
							<Button kind="second">{words.again}</Button>
						</Actions>
					</Form>
				</>
			),
		};
	},
});

function decidedNotice(
	{ planId, leftOut }: NonNullable<StoredReading["decided"]>,
	{ language, to }: Showing,
) {
	const words = readingMessages[language].decided;
	return (
		<Notice kind="ok" title={words.title}>
			<p>{words.leftOut(leftOut.length)}</p>
			<Links items={[{ address: to(planAddress(planId)), label: words.toPlan }]} />
		</Notice>
	);
}

async function confirmForm({ stored, places }: OpenedReading, context: Showing) {
	const { db, language, to, form, today } = context;
	const words = readingMessages[language];
	const { reading, text } = stored;
	const { unitId } = places.issuer;
	const read = await planFromPaper(db, reading, unitId, today);
	const bodies = read.tasks.flatMap(({ lead, coordinate }) => [...lead, ...coordinate]);
	const ids = bodies.flatMap(({ bodyId }) => bodyId ?? []);
	const names = await bodyNames(db, [...new Set([stored.issuerBodyId, ...ids])], today);
	const issuer = names.get(stored.issuerBodyId) ?? "";
	// sent and refused: what was typed holds, also where nothing was ticked
	const sent = form.values.loai !== undefined;
	const ticked = new Set([form.values.lay ?? []].flat());
	const taken = (key: string) => !sent || ticked.has(key);
	return (
		<Form form={form} action={to(readingAddress(stored.id))} guarded>
			<Part id="phan-dau" title={words.head.title} sub={words.head.sub}>
				{issuerDiffers(stored, issuer, language)}
				<Terms items={[...onPaper(stored, language), { term: words.head.inNameOf, is: issuer }]} />
				<HeadFields head={read.head} indices={await allIndices(db)} language={language} />
			</Part>
			<TargetsShown {...{ read, reading, language, taken }} />
			<BasesShown {...{ read, reading, language, taken }} />
			<UnknownBodies
				names={unknownNames(read.tasks)}
				options={await likelyBodies(db, unitId, today)}
				form={form}
				language={language}
			/>
			<TasksShown {...{ read, reading, text, names, language, taken }} />
			<Actions>
				<Button>{words.confirm}</Button>
			</Actions>
		</Form>
	);
}

/** A paper of another body is a slip, or a unit that took over: the person decides, but must see it. */
function issuerDiffers({ reading }: StoredReading, issuer: string, language: Showing["language"]) {
	const words = readingMessages[language].head;
	const written = reading.issuer?.value.name;
	if (!written || foldName(written) === foldName(issuer)) return null;
	return (
		<Notice kind="warn" title={words.otherIssuer(written, issuer)}>
			{words.otherIssuerHelp}
		</Notice>
	);
}

function onPaper({ reading }: StoredReading, language: Showing["language"]) {
	const words = readingMessages[language].head;
	const fields = [
		[words.number, reading.number?.raw],
		[words.date, reading.date?.raw],
		[words.issuer, reading.issuer?.value.name],
		[words.signer, reading.signature.name?.value],
	] as const;
	return fields.map(([term, is]) => ({ term, is: is?.trim() || words.notThere }));
}

const mostLines = 3000;

/** The paper's own text; each line can be gone to. */
function WholeText({ stored, context }: { readonly stored: StoredReading; readonly context: Showing }) {
	const words = readingMessages[context.language].text;
	const lines = stored.text.split("\n");
	return (
		<Part id="toan-van" title={words.title}>
			<Details summary={words.open(lines.length)}>
				<div lang="vi">
					{lines.slice(0, mostLines).map((line, index) => (
						<p id={`dong-${index + 1}`}>{line}</p>
					))}
				</div>
				{lines.length > mostLines ? <p>{words.cut(mostLines)}</p> : null}
			</Details>
		</Part>
	);
}

const key = z.string().regex(/^[TMC]\d{1,5}$/);
const written = z.string().max(300);
const bodyId = z.string().max(120);
const many = <T extends z.ZodType<string>>(one: T, most: number) =>
	z.union([one.transform((single) => [single]), z.array(one).max(most)]).default([]);

export const sendReading = action({
	address,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({
		...headInput,
		lay: many(key, 20_000),
		ten: many(written, 100),
		la: many(bodyId, 100),
	}),
	again: { address },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const pairs = body.ten.map((name, index) => [name, body.la[index] ?? ""] as const);
		const input = {
			readingId: params.id,
			head: headOf(body),
			taken: new Set(body.lay),
			bodies: new Map(pairs.filter(([, id]) => id !== "")),
		};
		const { planId, tasks, leftOut } = await confirmReading(trx, actor, input, { clock, from });
		return { redirect: planAddress(planId), notice: readingMessages[language].confirmed(tasks, leftOut) };
	},
});

export const sendReadAgain = action({
	address: `${address}/doc-lai`,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({}),
	again: { address },
	limit: { times: 30, minutes: 10 },
	async run({ params }, { trx, actor, clock, from, services, language }) {
		const how = { clock, from, files: services.files };
		const id = await readAgain(trx, actor, { readingId: params.id }, how);
		return { redirect: readingAddress(id), notice: readingMessages[language].send.done };
	},
});
