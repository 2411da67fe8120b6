import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { nameInSentence, type UnitView, unitsAt } from "#modules/organisation/index.ts";
import type { PublicDb } from "#platform/db/connections.ts";
import { whileUnchanged } from "#platform/db/while-unchanged.ts";
import { httpProblem } from "#platform/http/errors.ts";
import { page, type RequestContext } from "#platform/http/route.ts";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { DownloadLinks, Facts, Head, Notice, Pager, Part, StateMark, Terms } from "#platform/ui/index.ts";
import { publicPapers } from "../../domain/paper-files.ts";
import { numberedName, paperName } from "../../domain/paper-name.ts";
import type { PublicCounts } from "../../domain/public-standing.ts";
import type { FigureOfMany } from "../../domain/system-figure.ts";
import { publicMessages } from "../../public/messages.ts";
import { publicTaskFigures } from "../../queries/measured/public-figures.ts";
import { type PublicPlan, publicPlans } from "../../queries/public/public-plans.ts";
import { namesOf, publicReading } from "../../queries/public/public-reading.ts";
import { publicTargets } from "../../queries/public/public-targets.ts";
import { countTasks, type PublicTask, publicTasks } from "../../queries/public/public-tasks.ts";
import { publicCounts, publicWork, sumOf } from "../../queries/public/public-work.ts";
import { PaperLinks } from "../paper/paper-links.tsx";
import { PlanList } from "./plan-list.tsx";
import { counted, dayInWords, planAddress, plansAddress, tellingDay } from "./public-words.ts";
import { TargetsPart } from "./targets-part.tsx";
import { TaskTable } from "./task-table.tsx";

const tasksOnPage = 25;

export const planSlug = z.object({ slug: z.string().regex(/^[a-z0-9-]{3,160}$/) });

/** The issued plan at this address. */
export async function planAt(db: PublicDb, slug: string): Promise<PublicPlan> {
	const [plan] = await publicPlans(db, { slug });
	if (!plan) throw httpProblem("not-found", {});
	return plan;
}

export const publicPlanPage = page({
	address: "/ke-hoach/:slug",
	who: "everyone",
	params: planSlug,
	query: z.object({ trang: z.coerce.number().int().min(1).max(400).catch(1) }),
	async show({ params, query }, context) {
		const { db, language, to } = context;
		const plan = await planAt(db, params.slug);
		const today = tellingDay(plan, context.today);
		const key = `plan ${language} ${context.today} ${context.address}`;
		const facts = await whileUnchanged(db, key, () =>
			factsOf(plan, query.trang, { ...context, today }, context.today),
		);
		const { unit, names, total } = facts;
		const words = publicMessages[language].plan;
		const address = planAddress(plan);
		return {
			title: paperName(plan, language),
			section: plansAddress,
			illustrative: plan.illustrative || isInvented(facts.figures),
			trail: [{ label: publicMessages[language].list.title, address: plansAddress }],
			body: (
				<>
					<Head
						kicker={words.kicker(
							names.get(plan.issuerBodyId) ?? plan.issuerBodyId,
							publicMessages[language].states[plan.state] ?? plan.state,
						)}
						title={paperName(plan, language)}
						lede={ledeOf(plan, total, language)}
						meta={unit && !unit.exists ? <Former unit={unit} {...{ language, to }} /> : undefined}
					>
						<CountFacts total={total} language={language} />
					</Head>
					{plan.closedAt ? (
						<Notice kind="warn" title={words.closedOn(dayInWords(plan.closedAt, language))}>
							{plan.closingReport ? (
								<p>
									{words.report}: {plan.closingReport}
								</p>
							) : null}
						</Notice>
					) : null}
					<TargetsPart targets={facts.targets} language={language} />
					<Part id="viec" title={words.tasks} sub={words.tasksSub}>
						{total.total === 0 ? <p>{words.noWork}</p> : null}
						<TaskTable {...facts} plan={plan} language={language} to={to} />
						<Pager
							page={query.trang}
							pages={Math.ceil(facts.taskCount / tasksOnPage)}
							address={(number) => to(`${address}?trang=${number}`)}
						/>
						<DownloadLinks
							items={[
								{ address: `${address}/du-lieu.csv`, label: publicMessages[language].data.plan, kind: "CSV" },
								{
									address: `${address}/du-lieu.json`,
									label: publicMessages[language].data.plan,
									kind: "JSON",
								},
							]}
						/>
					</Part>
					<Part id="cap-duoi" title={words.below}>
						{facts.below.length === 0 ? (
							<p>{words.belowNone}</p>
						) : (
							<PlanList plans={facts.below} counts={facts.belowCounts} names={names} {...{ language, to }} />
						)}
					</Part>
					<Paper plan={plan} related={facts.related} {...{ language, to }} />
				</>
			),
		};
	},
});

async function factsOf(
	plan: PublicPlan,
	number: number,
	{ db, clock, today, language }: RequestContext & { readonly db: PublicDb },
	day: Temporal.PlainDate,
) {
	const offset = (number - 1) * tasksOnPage;
	const tasks: readonly PublicTask[] = await publicTasks(db, plan.id, { limit: tasksOnPage, offset });
	const reading = publicReading(db, today);
	const counts = await publicCounts(reading, { planId: plan.id }, "task");
	const single = tasks.filter((task) => counts.get(task.id)?.total === 1).map(({ id }) => id);
	const work = await publicWork(
		reading,
		{ planId: plan.id, taskIds: single },
		{
			order: "paper",
			...{ limit: tasksOnPage, offset: 0 },
		},
	);
	const below = await publicPlans(db, { parentIds: [plan.id] }, { limit: 100, offset: 0 });
	const belowCounts = await publicCounts(reading, { planIds: below.map(({ id }) => id) }, "plan");
	const related = await publicPlans(db, {
		ids: [plan.parentPlanId, plan.amendsPlanId].filter((id) => id !== null),
	});
	const bodyIds = [plan, ...below].map(({ issuerBodyId }) => issuerBodyId);
	const named = [...bodyIds, ...work.flatMap((row) => [row.bodyId, row.giverBodyId])];
	return {
		...{ tasks, counts, work, below, belowCounts, related },
		total: sumOf(counts),
		taskCount: await countTasks(db, plan.id),
		targets: await publicTargets(db, plan),
		figures: await publicTaskFigures(db, plan, tasks, clock.now()),
		names: await namesOf(reading, named, language),
		unit: (await unitsAt(db, [plan.unitId], day)).get(plan.unitId),
	};
}

const isInvented = (figures: ReadonlyMap<string, FigureOfMany>): boolean =>
	[...figures.values()].some(({ facts }) => facts.some(({ illustrative }) => illustrative));

function ledeOf(plan: PublicPlan, total: PublicCounts, language: Language): string {
	const words = publicMessages[language].plan;
	const [all, done] = [counted(total.total, language), counted(total.done, language)];
	return plan.state === "closed"
		? words.ledeClosed(all, done, counted(total.stopped, language))
		: words.lede(all, done, counted(total.late, language));
}

export function CountFacts({
	total,
	language,
}: {
	readonly total: PublicCounts;
	readonly language: Language;
}) {
	const words = publicMessages[language].facts;
	if (total.total === 0) return null;
	const late = total.doneLate > 0 ? words.doneLate(counted(total.doneLate, language)) : undefined;
	return (
		<Facts
			items={[
				{ label: words.total, value: counted(total.total, language) },
				{ label: words.done, value: counted(total.done, language), why: late },
				{ label: words.late, value: counted(total.late, language), late: total.late > 0 },
				{ label: words.toAccept, value: counted(total.toAccept, language) },
			]}
		/>
	);
}

interface FormerProps {
	readonly unit: UnitView;
	readonly language: Language;
	readonly to: (address: string) => string;
}

function Former({ unit, language, to }: FormerProps) {
	const name = language === "en" ? unit.nameEn : nameInSentence(unit.type, unit.name);
	return <a href={to(unit.address)}>{publicMessages[language].plan.formerUnit(name)}</a>;
}

interface PaperProps {
	readonly plan: PublicPlan;
	readonly related: readonly PublicPlan[];
	readonly language: Language;
	readonly to: (address: string) => string;
}

function Paper({ plan, related, language, to }: PaperProps) {
	const words = publicMessages[language].plan;
	const link = (id: string | null) => {
		const found = related.find((each) => each.id === id);
		return found ? <a href={to(planAddress(found))}>{numberedName(found, language)}</a> : null;
	};
	const parent =
		link(plan.parentPlanId) ?? [plan.parentReference, plan.parentIssuer].filter(Boolean).join(", ");
	const amends = link(plan.amendsPlanId);
	return (
		<Part id="van-ban" title={words.facts}>
			<Terms
				items={[
					{ term: words.signer, is: [plan.signerPost, plan.signerName].filter(Boolean).join(" ") },
					{
						term: words.period,
						is: `${formatDay(plan.first, language)} – ${formatDay(plan.last, language)}`,
					},
					...(parent ? [{ term: words.parent, is: parent }] : []),
					...(amends ? [{ term: words.amends, is: amends }] : []),
					{
						term: publicMessages[language].list.heads.state,
						is: (
							<StateMark state={plan.state === "in-force" ? "on-track" : "stopped"}>
								{publicMessages[language].states[plan.state]}
							</StateMark>
						),
					},
				]}
			/>
			<PaperLinks names={publicPapers(plan)} under={`${planAddress(plan)}/van-ban`} language={language} />
		</Part>
	);
}
