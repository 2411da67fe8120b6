import { z } from "zod";
import type { Person } from "#platform/http/actor.ts";
import { said } from "#platform/http/field-errors.ts";
import { action, type PageAnswer, page, type RequestContext } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import type { Fault } from "#platform/spreadsheet/index.ts";
import {
	Actions,
	Button,
	DataTable,
	Details,
	Field,
	Form,
	Head,
	Links,
	Notice,
	Part,
} from "#platform/ui/index.ts";
import { addTasks, mostTasksAtOnce } from "../../commands/plan/write-tasks.ts";
import { foldName } from "../../domain/body-names.ts";
import { pasteMessages } from "../../plan/paste-messages.ts";
import { planWriters } from "../../policy.ts";
import type { PlanView } from "../../queries/plan/plan-view.ts";
import {
	readTaskTable,
	type SentTable,
	type TaskTableReading,
	taskColumns,
} from "../../queries/plan/read-task-table.ts";
import {
	mustBeEditable,
	ofPlan,
	openedPlan,
	pageOfPlan,
	planAddress,
	plansAddress,
	seenVersion,
} from "./plan-frame.ts";

const address = `${plansAddress}/:id/nhiem-vu/dan`;
/** more faults than a person reads at once; the rest is counted */
const mostShown = 500;

type Around = RequestContext<Person>;

export const showPaste = page({
	address,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const opened = await openedPlan(context.db, params.id, context);
		mustBeEditable(opened);
		return pastePage(opened.plan, context, null, "");
	},
});

/** The form, with what was wrong in the table sent just now above it and the table still in its box. */
function pastePage(
	plan: PlanView,
	context: Around,
	reading: TaskTableReading | null,
	pasted: string,
): PageAnswer {
	const { language, form, to } = context;
	const words = pasteMessages[language];
	const refused = reading ? words.refused(reading.refusals.length, reading.rows) : null;
	return pageOfPlan(
		plan,
		context,
		refused ?? words.title,
		<>
			<Head title={refused ?? words.title} lede={words.lede} />
			{reading && refused ? <Faults faults={reading.refusals} caption={refused} language={language} /> : null}
			<Details summary={words.columns}>
				<p>{words.columnsHelp}</p>
				<p>{words.timeHelp}</p>
			</Details>
			<Form form={form} action={to(planAddress(plan.id, "/nhiem-vu/dan"))} files>
				<input type="hidden" name="phien_ban" value={String(plan.version)} />
				<Field type="textarea" name="bang" rows={12} label={words.pasted} value={pasted} optional />
				<Field
					type="file"
					name="tep"
					label={words.file}
					hint={words.fileHint}
					accept=".xlsx,.ods,.csv,.tsv"
					optional
				/>
				<Actions>
					<Button>{words.read}</Button>
				</Actions>
			</Form>
		</>,
	);
}

function Faults({
	faults,
	caption,
	language,
}: {
	readonly faults: readonly Fault[];
	readonly caption: string;
	readonly language: Language;
}) {
	const words = pasteMessages[language];
	return (
		<>
			<DataTable<Fault>
				caption={caption}
				captionHidden
				columns={[
					{ head: words.heads.row, cell: (fault) => (fault.row > 0 ? fault.row : ""), numeric: true },
					{ head: words.heads.what, cell: (fault) => fault[language], namesRow: true },
					{ head: words.heads.typed, cell: (fault) => fault.typed },
					{ head: words.heads.cell, cell: (fault) => fault.cell },
				]}
				rows={faults.slice(0, mostShown)}
			/>
			{faults.length > mostShown ? <p>{words.more(faults.length - mostShown)}</p> : null}
		</>
	);
}

const anyFile = z.union([z.instanceof(File), z.literal("").transform(() => null)]).default(null);

export const sendPaste = action({
	address,
	who: planWriters,
	params: ofPlan,
	input: z
		.strictObject({ phien_ban: seenVersion, bang: z.string().max(20_000_000).default(""), tep: anyFile })
		.refine(({ bang, tep }) => bang.trim() !== "" || (tep !== null && tep.size > 0), {
			path: ["bang"],
			message: said(pasteMessages.vi.nothing, pasteMessages.en.nothing),
		}),
	again: { address },
	limit: { times: 30, minutes: 10 },
	async run({ params, body }, context) {
		const { trx, actor, clock, from, language, today } = context;
		const opened = await openedPlan(trx, params.id, context);
		mustBeEditable(opened);
		const { plan } = opened;
		const file = body.tep && body.tep.size > 0 ? body.tep : null;
		const sent = file ? await tableOfFile(file) : tableOfText(body.bang);
		const reading = await readTaskTable(trx, plan, sent, today);
		if (reading.refusals.length > 0) return pastePage(plan, context, reading, body.bang);
		if (reading.rows > mostTasksAtOnce) return tooMany(plan, context, reading, body.bang);
		const input = { planId: plan.id, version: body.phien_ban, tasks: reading.tasks };
		await addTasks(trx, actor, input, { clock, from });
		if (reading.doubts.length === 0)
			return {
				redirect: planAddress(plan.id, "/nhiem-vu"),
				notice: `${pasteMessages[language].added(reading.rows)}.`,
			};
		return addedPage(plan, context, reading);
	},
});

async function tableOfFile(file: File): Promise<SentTable> {
	return { bytes: new Uint8Array(await file.arrayBuffer()), file: file.name, added: 0 };
}

const usualHead = [
	taskColumns.text,
	taskColumns.lead,
	taskColumns.coordinate,
	taskColumns.time,
	taskColumns.output,
];

/** What was pasted without heads gets those that an appendix usually has, in their usual order. */
function tableOfText(text: string): SentTable {
	const known = Object.values(taskColumns).flatMap(({ names }) => names.map(foldName));
	const lines = text.split(/\r?\n/).slice(0, 10);
	const hasHead = lines.some((line) => line.split("\t").some((cell) => known.includes(foldName(cell))));
	const head = hasHead ? "" : `${usualHead.map(({ names }) => names[0]).join("\t")}\n`;
	return { bytes: new TextEncoder().encode(head + text), file: null, added: hasHead ? 0 : 1 };
}

function tooMany(plan: PlanView, context: Around, reading: TaskTableReading, pasted: string): PageAnswer {
	const answer = pastePage(plan, context, null, pasted);
	const title = pasteMessages[context.language].tooMany(reading.rows);
	return {
		...answer,
		body: (
			<>
				<Notice kind="bad" title={title} level={2} live />
				{answer.body}
			</>
		),
	};
}

/** Added, and what a person should look at: shown at once, since the checks tell only part of it later. */
function addedPage(plan: PlanView, context: Around, reading: TaskTableReading): PageAnswer {
	const { language, to } = context;
	const words = pasteMessages[language];
	const title = words.added(reading.rows);
	return pageOfPlan(
		plan,
		context,
		title,
		<>
			<Head title={title} />
			<Links items={[{ address: to(planAddress(plan.id, "/nhiem-vu")), label: words.toTasks }]} />
			<Part id="nen-xem" title={words.addedDoubts(reading.doubts.length)}>
				<Faults
					faults={reading.doubts}
					caption={words.addedDoubts(reading.doubts.length)}
					language={language}
				/>
			</Part>
		</>,
	);
}
