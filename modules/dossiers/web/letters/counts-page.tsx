import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { bodyNames, unitsUnder } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatCount, formatDay, typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, DataTable, EmptyState, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { bodiesOfWorker } from "../../letters/policy.ts";
import { recordMessages } from "../../letters/record-messages.ts";
import { countReaders } from "../../policy.ts";
import { type BodyLetterCounts, dueInPeriod, letterCounts } from "../../queries/letters/counts.ts";
import { countsAddress } from "./addresses.ts";
import { LetterLinks } from "./letter-links.tsx";
import { inLetters } from "./opened-letter.ts";

/** Counts for those above and for the bodies themselves: no dossier, no person. */
export const showCounts = page({
	address: countsAddress,
	who: countReaders,
	query: z.object({
		tu: typedDay().optional().catch(undefined),
		den: typedDay().optional().catch(undefined),
	}),
	async show({ query }, context) {
		const { clock, db, form, language, to, today } = context;
		const words = recordMessages[language].counts;
		const period = { from: query.tu ?? today.with({ month: 1, day: 1 }), to: query.den ?? today };
		const places = { unitIds: await unitsOver(db, context), bodyIds: bodiesOfWorker(context.actor) };
		const counts = await letterCounts(db, places, { ...period, now: clock.now(), today });
		const ids = counts.map(({ bodyId }) => bodyId);
		const names = await bodyNames(db, ids, today);
		const due = await dueInPeriod(db, ids, period);
		const shown = (day: Temporal.PlainDate) => formatDay(day, language);
		return {
			...inLetters(context),
			title: words.title,
			illustrative: counts.some(({ invented }) => invented),
			body: (
				<>
					<Head title={words.title} lede={words.lede(shown(period.from), shown(period.to))}>
						<LetterLinks context={context} current="counts" />
					</Head>
					<Form form={form} action={to(countsAddress)} method="get">
						<Field type="date" name="tu" label={words.from} value={formatDay(period.from, "vi")} />
						<Field type="date" name="den" label={words.to} value={formatDay(period.to, "vi")} />
						<Actions>
							<Button kind="second" small>
								{words.choose}
							</Button>
						</Actions>
					</Form>
					<Part id="theo-co-quan" title={words.table} sub={words.note}>
						<CountsTable {...{ counts, names, due, language }} />
					</Part>
				</>
			),
		};
	},
});

/** Units that the person coordinates or watches over, with all below them. */
async function unitsOver(
	db: ReadDb,
	{ actor, today }: Pick<RequestContext<Person>, "actor" | "today">,
): Promise<readonly string[]> {
	const own = actor.posts.flatMap(({ role, unitId }) =>
		unitId !== null && ["coordinator", "supervisor"].includes(role) ? [unitId] : [],
	);
	const found = new Set(own);
	for (const unitId of new Set(own)) for (const { id } of await unitsUnder(db, unitId, today)) found.add(id);
	return [...found];
}

interface TableProps {
	readonly counts: readonly BodyLetterCounts[];
	readonly names: ReadonlyMap<string, string>;
	readonly due: ReadonlyMap<string, number>;
	readonly language: RequestContext["language"];
}

type Counted = Exclude<keyof BodyLetterCounts, "bodyId" | "invented">;
const counted: readonly (readonly [Counted, keyof (typeof recordMessages)["vi"]["counts"]["heads"]])[] = [
	["letters", "letters"],
	["lateLetters", "late"],
	["unwritten", "unwritten"],
	["asked", "asked"],
	["unanswered", "unanswered"],
	["overdue", "overdue"],
	["noted", "noted"],
	["notEnough", "notEnough"],
];

function CountsTable({ counts, names, due, language }: TableProps) {
	const words = recordMessages[language].counts;
	const count = (number: number) => formatCount(number, language);
	return (
		<DataTable
			caption={words.table}
			captionHidden
			narrow="scroll"
			rows={counts}
			columns={[
				{ head: words.heads.body, namesRow: true, cell: ({ bodyId }) => names.get(bodyId) ?? bodyId },
				{
					head: words.heads.due,
					numeric: true,
					cell: ({ bodyId }) => {
						const found = due.get(bodyId);
						return found === undefined ? words.unknown : count(found);
					},
				},
				...counted.map(([name, head]) => ({
					head: words.heads[head],
					numeric: true,
					cell: (row: BodyLetterCounts) => count(row[name]),
				})),
			]}
			empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
		/>
	);
}
