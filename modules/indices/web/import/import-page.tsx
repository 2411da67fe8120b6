import type { Person } from "#platform/http/actor.ts";
import { type FormState, page, type RequestContext } from "#platform/http/route.ts";
import { formatPoints, type Language } from "#platform/i18n/index.ts";
import {
	Actions,
	Button,
	DataTable,
	Field,
	Form,
	Head,
	Links,
	Notice,
	Part,
	Terms,
} from "#platform/ui/index.ts";
import { importMessages } from "../../import/messages.ts";
import { changesImport, decidesImport, resultKeepers } from "../../policy.ts";
import { ChangesPart, DoubtParts } from "./doubt-parts.tsx";
import {
	importAddress,
	importName,
	type OpenedImport,
	ofImport,
	openedImport,
	pageOfImports,
} from "./import-frame.ts";

/** One import: doubts first, then what was read, then what this person may do with it. */
export const showImport = page({
	address: importAddress(":id"),
	who: resultKeepers,
	params: ofImport,
	show: async ({ params }, context) => {
		const { db, actor, language, to } = context;
		const opened = await openedImport(db, params.id, language);
		const { view, open } = opened;
		const { row, state } = view;
		const words = importMessages[language];
		const name = importName(view, language);
		const title = open > 0 ? words.titleOpen(name, open) : words.titleClear(name);
		const own = changesImport(actor, { madeBy: row.made_by }) && (state === "draft" || state === "sent-back");
		const done = state === "published" || state === "dropped";
		return pageOfImports(
			context,
			title,
			<>
				<Head title={done ? `${name}: ${words.states[state]}` : title} lede={own ? words.lede : undefined} />
				<About opened={opened} language={language} />
				{state === "dropped" ? null : <DoubtParts {...{ opened, language, to }} mayAnswer={own} />}
				{state === "published" ? null : <ChangesPart opened={opened} language={language} />}
				<FiguresPart opened={opened} language={language} />
				{own && row.file_id !== null ? (
					<Links items={[{ address: to(importAddress(view.id, "/cach-doc")), label: words.changeMapping }]} />
				) : null}
				{own ? <OwnPart opened={opened} context={context} /> : null}
				{state === "proposed" ? <DecidePart opened={opened} context={context} /> : null}
				{state === "published" ? (
					<Links items={[{ address: to(opened.yearAddress), label: words.toYear }]} />
				) : null}
			</>,
		);
	},
});

interface Props {
	readonly opened: OpenedImport;
	readonly language: Language;
}

function About({ opened: { view, open }, language }: Props) {
	const { row, state, cells, changes } = view;
	const { about, states, layouts } = importMessages[language];
	const missing = cells.filter((cell) => cell.missing_reason !== null).length;
	const when = (term: string, text: string | null) => (text === null || text === "" ? [] : [{ term, text }]);
	const items = [
		...when(about.state, states[state]),
		...when(about.sentBack, state === "sent-back" ? row.decision_reason : null),
		...when(about.file, row.file_name || about.byHand),
		...when(about.sheet, row.sheet),
		...when(about.source, `${row.source_publisher}. ${row.source_title}.`),
		...when(about.version, row.version),
		...when(about.layout, row.file_id === null ? null : layouts[row.mapping.layout]),
		...when(about.figures, `${cells.length - missing}${missing > 0 ? `; ${about.missing(missing)}` : ""}`),
		...when(about.open, String(open)),
		...when(about.changes, state === "published" ? null : String(changes.length)),
		...when(about.reason, row.reason),
	];
	return <Terms items={items.map(({ term, text }) => ({ term, is: text }))} />;
}

interface UnitLine {
	readonly unitId: string;
	readonly parts: number;
	readonly total: string | null;
}

function FiguresPart({ opened, language }: Props) {
	const words = importMessages[language];
	const { view, unitName, total } = opened;
	const units = new Map<string, UnitLine>();
	for (const { unit_id: unitId, concept, value } of view.cells) {
		if (unitId === null) continue;
		const line = units.get(unitId) ?? { unitId, parts: 0, total: null };
		units.set(unitId, {
			unitId,
			parts: line.parts + (value === null ? 0 : 1),
			total: concept === total ? value : line.total,
		});
	}
	if (units.size === 0) return null;
	return (
		<Part id="so-lieu" title={words.figures}>
			<DataTable<UnitLine>
				caption={words.figures}
				captionHidden
				columns={[
					{ head: words.figureHeads.unit, cell: ({ unitId }) => unitName(unitId) },
					{ head: words.figureHeads.parts, cell: ({ parts }) => parts, numeric: true },
					{
						head: words.figureHeads.total,
						cell: (line) => (line.total === null ? words.noFigure : formatPoints(line.total, language)),
						numeric: true,
					},
				]}
				rows={[...units.values()]}
			/>
		</Part>
	);
}

interface Acting {
	readonly opened: OpenedImport;
	readonly context: RequestContext<Person> & { readonly form: FormState };
}

const Seen = ({ opened }: Pick<Acting, "opened">) => (
	<input type="hidden" name="phien_ban" value={String(opened.view.row.changes)} />
);

/** Proposing and dropping, for the one who made it. */
function OwnPart({ opened, context }: Acting) {
	const { language, form, to } = context;
	const words = importMessages[language];
	const { view, open } = opened;
	return (
		<Part id="trinh" title={words.propose} sub={words.proposeSub}>
			<Form form={form} action={to(importAddress(view.id, "/trinh"))}>
				<Seen opened={opened} />
				{view.edition ? (
					<Field name="ly_do" label={words.reasonField} value={view.row.reason ?? ""} maxlength={500} />
				) : null}
				<Actions>
					{open === 0 ? (
						<Button name="lam" value="trinh">
							{words.propose}
						</Button>
					) : null}
					<Button kind="second" name="lam" value="bo" unchecked>
						{words.drop}
					</Button>
				</Actions>
			</Form>
		</Part>
	);
}

/** Publishing and sending back, for another person; everybody else is told for whom it waits. */
function DecidePart({ opened, context }: Acting) {
	const { language, form, to, actor } = context;
	const words = importMessages[language];
	const { row } = opened.view;
	if (!decidesImport(actor, { madeBy: row.made_by, proposedBy: row.proposed_by }))
		return <Notice title={words.waits} />;
	return (
		<Part id="quyet-dinh" title={words.decide} sub={words.decideSub}>
			<Form form={form} action={to(importAddress(row.id, "/quyet-dinh"))}>
				<Seen opened={opened} />
				<Field name="ly_do" label={words.decisionReason} hint={words.decisionHint} maxlength={500} optional />
				<Actions>
					<Button name="lam" value="cong-bo">
						{words.publish}
					</Button>
					<Button kind="second" name="lam" value="tra-lai">
						{words.sendBack}
					</Button>
				</Actions>
			</Form>
		</Part>
	);
}
