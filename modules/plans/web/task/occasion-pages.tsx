import { z } from "zod";
import { action, page } from "#platform/http/route.ts";
import { formatCount, formatDay, type Language, typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, EmptyState, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { recordOccasion } from "../../commands/task/record-occasion.ts";
import type { StoredTask } from "../../domain/task.ts";
import { readsTask, workers, workReaders } from "../../policy.ts";
import {
	type Occasion,
	type OccasionTask,
	occasionsOf,
	occasionTasks,
	taskOfOccasions,
} from "../../queries/task/occasions.ts";
import { taskProblem } from "../../task/errors.ts";
import { occasionMessages } from "../../task/occasion-messages.ts";
import { pageMessages } from "../../task/page-messages.ts";
import { taskPage } from "./action-addresses.ts";
import { shortText } from "./paper-words.ts";

export const occasionListAddress = "/viec-theo-lan";
const address = `${occasionListAddress}/:giao`;
const params = z.object({ giao: z.uuid() });

/** Tasks that begin each time something happens: nothing is due until somebody records that it did. */
export const showOccasionTasks = page({
	address: occasionListAddress,
	who: workReaders,
	show: async (_, { db, actor, today, language, to }) => {
		const words = occasionMessages[language].list;
		const bodyIds = actor.posts.flatMap(({ bodyId }) => (bodyId === null ? [] : [bodyId]));
		const unitIds = actor.posts.flatMap(({ role, unitId }) =>
			role === "coordinator" && unitId !== null ? [unitId] : [],
		);
		const tasks = await occasionTasks(db, { bodyIds, unitIds }, today);
		return {
			title: words.title,
			section: "/ban-lam-viec",
			trail: [{ label: pageMessages[language].work, address: "/viec" }],
			illustrative: tasks.some(({ illustrative }) => illustrative),
			body: (
				<>
					<Head title={words.title} lede={words.lede} />
					<DataTable
						caption={words.title}
						captionHidden
						columns={[
							{
								head: words.columns.task,
								cell: (row: OccasionTask) => (
									<a href={to(`${occasionListAddress}/${row.assignmentId}`)}>{shortText(row.text)}</a>
								),
							},
							{ head: words.columns.whenever, cell: ({ whenever }) => whenever },
							{ head: words.columns.body, cell: ({ bodyName }) => bodyName },
							{
								head: words.columns.recorded,
								cell: ({ recorded }) => words.times(formatCount(recorded, language)),
							},
						]}
						rows={tasks}
						empty={<EmptyState title={words.empty}>{words.emptyNext}</EmptyState>}
					/>
				</>
			),
		};
	},
});

export const showRecordOccasion = page({
	address,
	who: workReaders,
	params,
	show: async ({ params: { giao } }, { db, actor, today, language, form, to }) => {
		const found = await taskOfOccasions(db, giao, today);
		if (!found || !readsTask(actor, found.places)) throw taskProblem("task-unknown", {});
		const words = occasionMessages[language].record;
		const occasions = await occasionsOf(db, giao);
		return {
			title: words.title,
			section: "/ban-lam-viec",
			illustrative: found.plan.illustrative,
			trail: [{ label: occasionMessages[language].list.title, address: occasionListAddress }],
			body: (
				<>
					<Head kicker={shortText(found.task.text)} title={words.title} lede={ledeOf(found.task, language)} />
					<Form form={form} action={to(`${occasionListAddress}/${giao}`)}>
						<Field name="lan" label={words.what} hint={words.whatHint} maxlength={300} />
						<Field name="ngay" type="date" label={words.on} value={formatDay(today, language)} />
						<Actions>
							<Button>{words.button}</Button>
						</Actions>
					</Form>
					<Part title={words.soFar} id="da-ghi">
						<Recorded occasions={occasions} language={language} to={to} />
					</Part>
				</>
			),
		};
	},
});

function ledeOf({ deadline }: StoredTask, language: Language): string | undefined {
	if (deadline.kind !== "whenever") return undefined;
	const words = occasionMessages[language].record;
	const { within } = deadline;
	const due = within ? words.within(within.amount, within.unit === "working-day") : words.noDate;
	return `${words.whenever(deadline.occasion)}. ${due}`;
}

interface RecordedProps {
	readonly occasions: readonly Occasion[];
	readonly language: Language;
	readonly to: (address: string) => string;
}

function Recorded({ occasions, language, to }: RecordedProps) {
	const words = occasionMessages[language].record;
	if (occasions.length === 0) return <p>{words.none}</p>;
	return (
		<DataTable
			caption={words.soFar}
			captionHidden
			columns={[
				{ head: words.columns.number, cell: ({ number }: Occasion) => String(number) },
				{
					head: words.columns.what,
					cell: ({ id, occasion }: Occasion) => <a href={to(taskPage(id))}>{occasion}</a>,
				},
				{ head: words.columns.on, cell: ({ on }: Occasion) => formatDay(on, language) },
			]}
			rows={occasions}
		/>
	);
}

export const sendRecordOccasion = action({
	address,
	who: workers,
	params,
	input: z.strictObject({ lan: z.string().trim().min(1).max(300), ngay: typedDay() }),
	again: { address },
	run: async ({ params: { giao }, body }, { trx, actor, clock, from, language }) => {
		const input = { assignmentId: giao, occasion: body.lan, on: body.ngay };
		const id = await recordOccasion(trx, actor, input, { clock, from });
		return { redirect: taskPage(id), notice: occasionMessages[language].record.recorded };
	},
});
