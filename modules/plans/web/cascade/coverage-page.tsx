import { page } from "#platform/http/route.ts";
import { addressIn, formatCount, type Language } from "#platform/i18n/index.ts";
import { DataTable, EmptyState, Head, Links, Part, StateMark } from "#platform/ui/index.ts";
import { coverageMessages } from "../../cascade/coverage-messages.ts";
import { type Knowledge, nodeKey } from "../../domain/checks/checked-plan.ts";
import { type Coverage, type CoveredNode, coverageOf, leadColumns } from "../../domain/coverage.ts";
import { paperName } from "../../domain/paper-name.ts";
import type { StoredTask } from "../../domain/task.ts";
import { workReaders } from "../../policy.ts";
import { knowledgeFor } from "../../queries/cascade/knowledge-for.ts";
import { ofPlan, pageOfPlan, planAddress } from "../plan/plan-frame.ts";
import { shortened } from "./findings.tsx";
import { type PlanInHand, planInHand } from "./plan-in-hand.ts";
import { PlanPages } from "./plan-pages.tsx";

const deepest = 2;
const mostLeads = 4;

/** Nodes of the index over tasks and bodies, with the empty places to be seen. */
export const coveragePage = page({
	address: "/soan-ke-hoach/:id/bao-phu",
	who: workReaders,
	params: ofPlan,
	show: async ({ params }, context) => {
		const { db, language, today } = context;
		const inHand = await planInHand(db, params.id, context);
		const { plan } = inHand;
		const words = coverageMessages[language];
		const known = await knowledgeFor(db, plan, today);
		const nodes = new Map([...known.nodes].filter(([, { index }]) => index === plan.indexCode));
		const coverage = coverageOf(plan.tasks, nodes);
		const rows = coverage.nodes.filter(({ depth, tasks }) => depth <= deepest || tasks.length > 0);
		const open = rows.filter(({ withBelow }) => withBelow.length === 0).length;
		const props = { inHand, known, coverage, rows, language };
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head
					kicker={paperName(plan, language)}
					title={rows.length === 0 ? words.noIndex : words.empty(open, rows.length)}
					lede={rows.length === 0 ? undefined : words.lede}
				/>
				<PlanPages inHand={inHand} current="bao-phu" language={language} />
				{rows.length === 0 ? <EmptyState title={words.noIndex}>{words.noIndexHow}</EmptyState> : null}
				{rows.length > 0 ? <NodesPart {...props} /> : null}
				{rows.length > 0 ? <MatrixPart {...props} /> : null}
				{rows.length > 0 ? <Unbound {...props} /> : null}
			</>,
		);
	},
});

interface Props {
	readonly inHand: PlanInHand;
	readonly known: Knowledge;
	readonly coverage: Coverage;
	readonly rows: readonly CoveredNode[];
	readonly language: Language;
}

/** A node below another stands under it by its marks, since a table has no other way to say it aloud. */
const nameOf = ({ node, depth }: CoveredNode, language: Language): string =>
	`${"– ".repeat(Math.max(0, depth - 1))}${node.label[language]}`;

/** Three words stay together, or a table with many columns leaves its first one a word wide. */
const unsqueezed = (name: string): string =>
	name.replaceAll(/ (\S+) (\S+) ?/g, (_, second, third) => `\u00a0${second}\u00a0${third} `).trim();

function NodesPart({ inHand: { plan }, known, rows, language }: Props) {
	const words = coverageMessages[language];
	const { columns } = words;
	const weakYear = new Map(
		known.weak.map(({ index, year, node }) => [nodeKey({ index, concept: node.concept }), year]),
	);
	const weak = ({ node, depth }: CoveredNode) => {
		const year = weakYear.get(nodeKey(node));
		if (year !== undefined) return words.weak(year);
		return known.weak.length === 0 || depth === 0 ? words.notKnown : words.notWeak;
	};
	const target = ({ node }: CoveredNode) => {
		const own = plan.targets.find((each) => each.node !== null && nodeKey(each.node) === nodeKey(node));
		if (!own) return words.noTarget;
		return own.value === null ? own.label : language === "vi" ? own.value.replace(".", ",") : own.value;
	};
	return (
		<Part id="noi-dung" title={words.nodes} sub={words.nodesSub(plan.indexCode ?? "")}>
			<DataTable
				caption={words.nodes}
				captionHidden
				columns={[
					{ head: columns.node, cell: (row: CoveredNode) => nameOf(row, language) },
					{
						head: columns.tasks,
						cell: ({ withBelow }) =>
							withBelow.length === 0 ? (
								<StateMark state="unknown">{words.none}</StateMark>
							) : (
								formatCount(withBelow.length, language)
							),
					},
					{ head: columns.leads, cell: ({ withBelow }) => leadsOf(withBelow, language) },
					{ head: columns.target, cell: target },
					{ head: columns.weak, cell: weak },
				]}
				rows={rows}
			/>
		</Part>
	);
}

function leadsOf(tasks: readonly StoredTask[], language: Language): string {
	const names = [...new Set(tasks.flatMap((task) => task.lead.map(({ written }) => written)))];
	const more = names.length - mostLeads;
	const shown = names.slice(0, mostLeads).join("; ");
	if (names.length === 0) return tasks.length > 0 ? coverageMessages[language].nobody : "";
	return more > 0 ? `${shown}; ${coverageMessages[language].moreLeads(more)}` : shown;
}

function MatrixPart({ inHand: { plan }, known, rows, language }: Props) {
	const words = coverageMessages[language];
	const unitOf = (bodyId: string) => known.bodies.get(bodyId)?.unitId ?? null;
	const own = { unitId: plan.unitId, below: words.below, nobody: words.nobody };
	const columns = leadColumns(plan.tasks, unitOf, own);
	const count = (row: CoveredNode, tasks: ReadonlySet<string>) => {
		const found = row.withBelow.filter(({ id }) => tasks.has(id)).length;
		return found > 0 ? formatCount(found, language) : <small>{words.matrixEmpty}</small>;
	};
	return (
		<Part id="co-quan" title={words.matrix} sub={words.matrixSub}>
			<DataTable
				caption={words.matrix}
				captionHidden
				narrow="scroll"
				label={words.matrix}
				columns={[
					{ head: words.columns.node, cell: (row: CoveredNode) => unsqueezed(nameOf(row, language)) },
					...columns.map(({ name, tasks }) => ({
						head: name,
						numeric: true,
						cell: (row: CoveredNode) => count(row, tasks),
					})),
				]}
				rows={rows.filter(({ depth }) => depth <= 1)}
			/>
		</Part>
	);
}

function Unbound({ inHand: { plan }, coverage: { unbound }, language }: Props) {
	const words = coverageMessages[language];
	return (
		<Part id="khong-gan" title={words.unbound} sub={unbound.length > 0 ? words.unboundSub : undefined}>
			{unbound.length === 0 ? (
				<p>{words.unboundNone}</p>
			) : (
				<Links
					items={unbound.slice(0, 50).map(({ id, position, text }) => ({
						address: addressIn(language, planAddress(plan.id, `/nhiem-vu/${id}`)),
						label: `${words.task} ${position}: ${shortened(text)}`,
					}))}
				/>
			)}
		</Part>
	);
}
