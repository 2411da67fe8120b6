import type { Child } from "hono/jsx";
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
import { publicEvidence } from "../../queries/public/public-evidence.ts";
import { hasInventedPlans, publicPlans } from "../../queries/public/public-plans.ts";
import { publicCounts, publicWork, sumOf } from "../../queries/public/public-work.ts";
import { namesOf } from "./names-of.ts";
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
		const own = await plansWithCounts(context, [unit.id]);
		const total = sumOf(await publicCounts(context.db, { unitId: unit.id }, "body", context.today));
		const former = await formerPlans(unit, context);
		const words = publicMessages[context.language].unit;
		const nothing = own.plans.length === 0 && total.total === 0;
		return (
			<Part id="da-hua" title={words.title} source={nothing ? undefined : words.source}>
				{nothing ? (
					<EmptyState title={words.none(nameOf(unit, context.language))}>{words.noneNext}</EmptyState>
				) : null}
				{total.total > 0 ? await workOf(unit, total, context) : null}
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
	illustrative: async (unit, { db }) =>
		hasInventedPlans(db, [unit.id, ...(await predecessorIds(db, unit.id))]),
};

async function plansWithCounts({ db, today, language }: UnitPageContext, unitIds: readonly string[]) {
	const plans = await publicPlans(db, { unitIds }, { limit: plansShown, offset: 0 });
	const counts = await publicCounts(db, { planIds: plans.map(({ id }) => id) }, "plan", today);
	const bodyIds = plans.map(({ issuerBodyId }) => issuerBodyId);
	return { plans, counts, names: await namesOf(db, bodyIds, today, language) };
}

/** Units that went into this one with their people: what they had promised is told under their own names. */
async function predecessorIds(db: ReadDb, unitId: string): Promise<readonly string[]> {
	const edges = (await predecessorsOf(db, [unitId])).get(unitId) ?? [];
	const whole = edges.filter(({ relation }) => relation !== "part_area");
	return [...new Set(whole.map(({ predecessorId }) => predecessorId))].filter((id) => id !== unitId);
}

async function formerPlans(unit: UnitView, context: UnitPageContext) {
	const ids = await predecessorIds(context.db, unit.id);
	if (ids.length === 0) return [];
	const { plans, counts, names } = await plansWithCounts(context, ids);
	const units = await unitsAt(context.db, ids, context.today);
	return ids.flatMap((id) => {
		const own = plans.filter((plan) => plan.unitId === id);
		const from = units.get(id);
		return own.length > 0 && from ? [{ from, plans: own, counts, names }] : [];
	});
}

/** Sentence, figures, and the work itself: what is late stands first. */
async function workOf(unit: UnitView, total: PublicCounts, context: UnitPageContext): Promise<Child> {
	const { db, today, language, to } = context;
	const words = publicMessages[language].unit;
	const ask = (order: "owed" | "newest-done", limit: number) =>
		publicWork(db, { unitId: unit.id }, today, { order, limit, offset: 0 });
	const owed = await ask("owed", owedShown);
	const accepted = await ask("newest-done", doneShown);
	const rows = [...owed, ...accepted];
	const bodyIds = rows.flatMap(({ bodyId, giverBodyId }) => [bodyId, giverBodyId]);
	const own = {
		...{ language, to },
		names: await namesOf(db, bodyIds, today, language),
		evidence: await publicEvidence(
			db,
			rows.map(({ id }) => id),
		),
	};
	const [all, done, late] = [total.total, total.done, total.late].map((count) => counted(count, language));
	return (
		<>
			<p class="lede">{words.sentence(all ?? "", done ?? "", late ?? "")}</p>
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
			{total.total > rows.length ? (
				<p>
					<a href={to(unitWorkAddress(unit.id))}>{words.all(counted(total.total, language))}</a>
				</p>
			) : null}
		</>
	);
}

export const nameOf = (unit: UnitView, language: Language): string =>
	language === "en" ? unit.nameEn : nameInSentence(unit.type, unit.name);
