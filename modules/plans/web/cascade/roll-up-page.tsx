import { bodyNames } from "#modules/organisation/index.ts";
import { page } from "#platform/http/route.ts";
import { formatCount, formatDay, type Language } from "#platform/i18n/index.ts";
import { writeCsv } from "#platform/spreadsheet/index.ts";
import { DownloadLinks, Facts, Head, Notice, Part } from "#platform/ui/index.ts";
import { rollUpMessages } from "../../cascade/roll-up-messages.ts";
import { paperName, referenceOf } from "../../domain/paper-name.ts";
import { addTallies, noWork, summaryOf, type Tally } from "../../domain/roll-up.ts";
import type { FigureOfMany } from "../../domain/system-figure.ts";
import type { StoredTask } from "../../domain/task.ts";
import { workReaders } from "../../policy.ts";
import { type PlanRollUp, planRollUp } from "../../queries/cascade/plan-roll-up.ts";
import { figuresOfTasks } from "../../queries/measured/figures-of-tasks.ts";
import { SystemPart } from "../measured/system-part.tsx";
import { WorkPapers } from "../paper/work-papers.tsx";
import { ofPlan, pageOfPlan, planAddress } from "../plan/plan-frame.ts";
import { shortened } from "./findings.tsx";
import { MeasuresPart } from "./measures-part.tsx";
import { type PlanInHand, planWithWork } from "./plan-in-hand.ts";
import { PlanPages } from "./plan-pages.tsx";
import { TallyTable, tallyFields } from "./tally-table.tsx";

const mostRows = 300;

/** The work of a plan counted upward: by task, body, node and by the plans below. */
export const rollUpPage = page({
	address: "/soan-ke-hoach/:id/tong-hop",
	who: workReaders,
	params: ofPlan,
	show: async ({ params }, context) => {
		const { db, clock, language, to, today } = context;
		const inHand = await planWithWork(db, params.id, context);
		const { plan } = inHand;
		const counted = await figuresOfTasks(db, plan, clock.now());
		const words = rollUpMessages[language];
		const rollUp = await planRollUp(db, plan, today);
		const names = await bodyNames(db, [...rollUp.byBody.keys()], today);
		const props: Props = { inHand, rollUp, names, language, to };
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<RollUpHead {...props} day={formatDay(today, language)} />
				<PlanPages inHand={inHand} current="tong-hop" language={language} />
				<ByTask {...props} />
				<SystemPart rows={systemRows(plan, counted)} {...{ language, to }} />
				<MeasuresPart tasks={plan.tasks} rollUp={rollUp} language={language} />
				<ByBody {...props} />
				<Below {...props} />
				<ByNode {...props} />
				<DownloadLinks
					items={[{ address: to(planAddress(plan.id, "/tong-hop.csv")), label: words.csv, kind: "CSV" }]}
				/>
				<WorkPapers plan={plan} isLate={summaryOf(rollUp.own).late > 0} language={language} />
			</>,
		);
	},
});

const systemRows = (plan: PlanInHand["plan"], counted: ReadonlyMap<string, FigureOfMany>) =>
	plan.tasks.flatMap(({ id, position, text, measure }) => {
		const many = counted.get(id);
		const address = planAddress(plan.id, `/nhiem-vu/${id}/so-do`);
		return many
			? [{ text: `${position}. ${shortened(text)}`, address, many, target: measure?.target ?? null }]
			: [];
	});

interface Props {
	readonly inHand: PlanInHand;
	readonly rollUp: PlanRollUp;
	readonly names: ReadonlyMap<string, string>;
	readonly language: Language;
	readonly to: (address: string) => string;
}

function RollUpHead({ inHand, rollUp, language, day }: Props & { readonly day: string }) {
	const words = rollUpMessages[language];
	const { all, done, doneLate, waiting, late, ownerless } = summaryOf(rollUp.own);
	const count = (number: number) => formatCount(number, language);
	const title = all === 0 ? words.headlineNone : words.headline(count(done), count(all), count(late), day);
	return (
		<>
			<Head kicker={paperName(inHand.plan, language)} title={title} lede={words.lede} />
			<Facts
				items={[
					{ label: words.facts.done, value: count(done), why: words.doneLate(count(doneLate)) },
					{ label: words.facts.waiting, value: count(waiting) },
					{ label: words.facts.late, value: count(late), late: late > 0 },
					{ label: words.facts.ownerless, value: count(ownerless) },
				]}
			/>
		</>
	);
}

/** Why a task has no work to count. */
function ungivenWhy(task: StoredTask, language: Language): string {
	const why = rollUpMessages[language].ungivenWhy;
	if (!task.lead.some(({ bodyId }) => bodyId !== null)) return why["no-lead"];
	return task.deadline.kind === "whenever" ? why["no-occasion"] : why.nothing;
}

const worstFirst = (a: { readonly tally: Tally }, b: { readonly tally: Tally }): number => {
	const [one, other] = [summaryOf(a.tally), summaryOf(b.tally)];
	return other.late - one.late || other.ownerless - one.ownerless || other.all - one.all;
};

function ByTask({ inHand: { plan }, rollUp, language, to }: Props) {
	const words = rollUpMessages[language];
	const link = ({ id, position, text }: StoredTask) => (
		<a href={to(planAddress(plan.id, `/nhiem-vu/${id}`))}>
			{position}. {shortened(text)}
		</a>
	);
	const given = plan.tasks.filter(({ id }) => rollUp.byTask.has(id));
	const ungiven = plan.tasks.filter(({ id }) => !rollUp.byTask.has(id));
	return (
		<Part id="nhiem-vu" title={words.byTask}>
			{ungiven.length > 0 ? (
				<Notice kind="warn" title={words.ungiven(formatCount(ungiven.length, language))}>
					<ul>
						{ungiven.slice(0, mostRows).map((task) => (
							<li>
								{link(task)}: {ungivenWhy(task, language)}
							</li>
						))}
					</ul>
				</Notice>
			) : null}
			<TallyTable
				caption={words.byTask}
				head={words.task}
				rows={given.slice(0, mostRows).map((task) => ({
					name: link(task),
					tally: rollUp.byTask.get(task.id) ?? noWork,
				}))}
				sum={given.length <= mostRows}
				language={language}
			/>
		</Part>
	);
}

function ByBody({ rollUp, names, language }: Props) {
	const words = rollUpMessages[language];
	const rows = [...rollUp.byBody].map(([id, tally]) => ({ name: names.get(id) ?? id, tally }));
	return (
		<Part id="co-quan" title={words.byBody}>
			<TallyTable caption={words.byBody} head={words.body} rows={rows.sort(worstFirst)} language={language} />
		</Part>
	);
}

function Below({ rollUp, language, to }: Props) {
	const words = rollUpMessages[language];
	const rows = rollUp.plansBelow.map(({ plan, withBelow }) => ({
		name: (
			<a href={to(planAddress(plan.id, "/tong-hop"))}>
				{referenceOf(plan)}, {shortened(plan.subject)}
			</a>
		),
		tally: withBelow,
	}));
	const whole = [
		{ name: words.thisPlan, tally: rollUp.own },
		...rows.sort(worstFirst),
		...(rows.length > 0
			? [{ name: <b>{words.ownAndBelow}</b>, tally: addTallies([rollUp.own, rollUp.below]) }]
			: []),
	];
	return (
		<Part id="cap-duoi" title={words.below} sub={rows.length > 0 ? words.belowSub : words.belowNone}>
			{rows.length > 0 ? (
				<TallyTable caption={words.below} head={words.plan} rows={whole} sum={false} language={language} />
			) : null}
		</Part>
	);
}

function ByNode({ rollUp, language }: Props) {
	const words = rollUpMessages[language];
	if (rollUp.byNode.length === 0) return null;
	const rows = rollUp.byNode.map(({ label, tally }) => ({ name: label[language], tally }));
	return (
		<Part id="noi-dung" title={words.byNode} sub={words.byNodeSub}>
			<TallyTable caption={words.byNode} head={words.node} rows={rows} sum={false} language={language} />
		</Part>
	);
}

/** The same counts by task, for those who count on. */
export const rollUpCsv = page({
	address: "/soan-ke-hoach/:id/tong-hop.csv",
	who: workReaders,
	params: ofPlan,
	show: async ({ params }, context) => {
		const { db, language, today } = context;
		const { plan } = await planWithWork(db, params.id, context);
		const { byTask } = await planRollUp(db, plan, today);
		const { csvColumns, counts } = rollUpMessages[language];
		const columns = [
			csvColumns.id,
			csvColumns.position,
			csvColumns.text,
			...tallyFields.map((field) => counts[field]),
			csvColumns.ungiven,
		].map((heading) => ({ heading }));
		const rows = plan.tasks.map((task) => {
			const summary = summaryOf(byTask.get(task.id) ?? noWork);
			const note = byTask.has(task.id) ? "" : ungivenWhy(task, language);
			return [task.id, task.position, task.text, ...tallyFields.map((field) => summary[field]), note];
		});
		const content = writeCsv({ name: "tong-hop", columns, rows }, { separator: "," });
		return { contentType: "text/csv; charset=utf-8", filename: "tong-hop.csv", content, cache: "none" };
	},
});
