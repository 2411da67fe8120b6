import {
	nameInSentence,
	predecessorsOf,
	type UnitPageContext,
	type UnitPageSection,
	type UnitView,
	unitsAt,
} from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Language } from "#platform/i18n/index.ts";
import { EmptyState, Part } from "#platform/ui/index.ts";
import type { PublicCounts } from "../../domain/public-standing.ts";
import { publicMessages } from "../../public/messages.ts";
import { publicWorkFigures } from "../../queries/measured/public-figures.ts";
import { publicEvidence } from "../../queries/public/public-evidence.ts";
import { publicPlans } from "../../queries/public/public-plans.ts";
import { namesOf, type PublicReading, publicReading } from "../../queries/public/public-reading.ts";
import { owedAndAccepted, publicCounts, sumOf } from "../../queries/public/public-work.ts";
import { PlanList } from "./plan-list.tsx";
import { CountFacts } from "./plan-page.tsx";
import { counted, unitWorkAddress } from "./public-words.ts";
import { WorkTable } from "./work-table.tsx";

const owedShown = 8;
const doneShown = 5;
const plansShown = 10;

/** What a place promised and did: its own plans, the work given to its bodies, and the plans of the places it came from. */
export const unitPlansSection: UnitPageSection = {
	name: "plans/promised",
	order: 10,
	show: async (unit, context) => {
		const { own, former, work, total } = await factsOf(unit, context);
		const words = publicMessages[context.language].unit;
		const nothing = own.plans.length === 0 && total.total === 0;
		return (
			<Part id="da-hua" title={words.title} source={nothing ? undefined : words.source}>
				{nothing ? (
					<EmptyState title={words.none(nameOf(unit, context.language))}>{words.noneNext}</EmptyState>
				) : null}
				{work ? <Work unit={unit} total={total} work={work} context={context} /> : null}
				{own.plans.length > 0 ? (
					<>
						<h3>{words.plans}</h3>
						<PlanList {...own} {...context} />
					</>
				) : null}
				{former.map(({ from, ...plans }) => (
					<>
						<h3>{words.former(nameOf(from, context.language))}</h3>
						<PlanList {...plans} {...context} />
					</>
				))}
			</Part>
		);
	},
	illustrative: async (unit, context) => {
		const { own, former, work } = await factsOf(unit, context);
		const plans = [...own.plans, ...former.flatMap((each) => each.plans)];
		const rows = work ? [...work.owed, ...work.accepted] : [];
		return [...plans, ...rows].some(({ illustrative }) => illustrative);
	},
};

/** Asked once for a page, which wants to know both what to show and whether any of it is invented. */
const askedFor = new WeakMap<UnitPageContext, ReturnType<typeof askFacts>>();

function factsOf(unit: UnitView, context: UnitPageContext): ReturnType<typeof askFacts> {
	const known = askedFor.get(context);
	if (known) return known;
	const facts = askFacts(unit, context);
	askedFor.set(context, facts);
	return facts;
}

async function askFacts(unit: UnitView, context: UnitPageContext) {
	const reading = publicReading(context.db, context.today);
	const total = sumOf(await publicCounts(reading, { unitId: unit.id }, "body"));
	const work = total.total > 0 ? await workOf(unit, context, reading) : null;
	return { ...(await plansOf(unit, context, reading)), total, work };
}

/** Units that went into this one with their people: what they had promised is told under their own names. */
async function predecessorIds(db: ReadDb, unitId: string): Promise<readonly string[]> {
	const edges = (await predecessorsOf(db, [unitId])).get(unitId) ?? [];
	const whole = edges.filter(({ relation }) => relation !== "part_area");
	return [...new Set(whole.map(({ predecessorId }) => predecessorId))].filter((id) => id !== unitId);
}

/** The unit's own plans, and those of the units it came from, under their names. */
async function plansOf(unit: UnitView, { db, today, language }: UnitPageContext, reading: PublicReading) {
	const ids = [unit.id, ...(await predecessorIds(db, unit.id))];
	const plans = await publicPlans(db, { unitIds: ids }, { limit: plansShown * 2, offset: 0 });
	const counts = await publicCounts(reading, { planIds: plans.map(({ id }) => id) }, "plan");
	const bodyIds = plans.map(({ issuerBodyId }) => issuerBodyId);
	const shown = { counts, names: await namesOf(reading, bodyIds, language) };
	const of = (id: string) => plans.filter((plan) => plan.unitId === id).slice(0, plansShown);
	const others = ids.slice(1).filter((id) => of(id).length > 0);
	const units = await unitsAt(db, others, today);
	const former = others.flatMap((id) => {
		const from = units.get(id);
		return from ? [{ from, plans: of(id), ...shown }] : [];
	});
	return { own: { plans: of(unit.id), ...shown }, former };
}

async function workOf(unit: UnitView, { db, clock, language }: UnitPageContext, reading: PublicReading) {
	const { owed, accepted } = await owedAndAccepted(reading, unit.id, {
		owed: owedShown,
		accepted: doneShown,
	});
	const rows = [...owed, ...accepted];
	const bodyIds = rows.flatMap(({ bodyId, giverBodyId }) => [bodyId, giverBodyId]);
	const evidence = await publicEvidence(
		db,
		accepted.map(({ id }) => id),
	);
	const figures = await publicWorkFigures(db, rows, clock.now());
	return { owed, accepted, evidence, figures, names: await namesOf(reading, bodyIds, language) };
}

interface WorkProps {
	readonly unit: UnitView;
	readonly total: PublicCounts;
	readonly work: Awaited<ReturnType<typeof workOf>>;
	readonly context: UnitPageContext;
}

/** Sentence, figures, and the work itself: what was accepted last, and what is still owed, earliest date first. */
function Work({ unit, total, work, context: { language, to } }: WorkProps) {
	const words = publicMessages[language].unit;
	const { owed, accepted, ...shared } = work;
	const own = { ...shared, language, to };
	const all = counted(total.total, language);
	return (
		<>
			<p class="lede">{words.sentence(all, counted(total.done, language), counted(total.late, language))}</p>
			{total.ownerless > 0 ? <p>{words.ownerless(counted(total.ownerless, language))}</p> : null}
			<CountFacts total={total} language={language} />
			{accepted.length > 0 ? (
				<>
					<h3>{words.accepted}</h3>
					<WorkTable caption={words.accepted} rows={accepted} {...own} />
				</>
			) : null}
			{owed.length > 0 ? (
				<>
					<h3>{words.owed}</h3>
					<WorkTable caption={words.owed} rows={owed} {...own} />
				</>
			) : null}
			{total.total > owed.length + accepted.length ? (
				<p>
					<a href={to(unitWorkAddress(unit.id))}>{words.all(all)}</a>
				</p>
			) : null}
		</>
	);
}

export const nameOf = (unit: UnitView, language: Language): string =>
	language === "en" ? unit.nameEn : nameInSentence(unit.type, unit.name);
