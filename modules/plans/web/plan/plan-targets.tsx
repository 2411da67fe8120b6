import { z } from "zod";
import { type Baseline, baselineOf } from "#modules/indices/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import type { Language } from "#platform/i18n/index.ts";
import { Button, type Column, DataTable, EmptyState, Form, Head, Notice, Part } from "#platform/ui/index.ts";
import { writeTargets } from "../../commands/plan/write-plan.ts";
import { exact, sumOf, textOf } from "../../domain/exact.ts";
import type { StoredTarget } from "../../domain/plan.ts";
import { planProblem } from "../../plan/errors.ts";
import { textMessages } from "../../plan/text-messages.ts";
import { planWriters } from "../../policy.ts";
import type { PlanView } from "../../queries/plan/plan-view.ts";
import { shownFigure } from "./figure-text.ts";
import {
	mustBeEditable,
	ofPlan,
	openedPlan,
	pageOfPlan,
	planAddress,
	plansAddress,
	seenVersion,
} from "./plan-frame.ts";
import { TakeTargets } from "./take-targets.tsx";
import { TargetForm } from "./target-form.tsx";
import { targetNodes } from "./target-nodes.ts";
import { targetInput, targetOf } from "./typed-target.ts";

const address = `${plansAddress}/:id/muc-tieu`;
type Showing = RequestContext & { readonly db: ReadDb };

export const showTargets = page({
	address,
	who: planWriters,
	params: ofPlan,
	query: z.object({ muc: z.coerce.number().int().positive().optional().catch(undefined) }),
	async show({ params, query }, context) {
		const { db, language } = context;
		const opened = await openedPlan(db, params.id, context);
		mustBeEditable(opened);
		const { plan } = opened;
		const words = textMessages[language].targets;
		const nodes = await targetNodes(db, plan);
		const changed = plan.targets.find(({ position }) => position === query.muc);
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head title={words.title} lede={words.lede} />
				{plan.indexCode === null ? <Notice title={words.noIndex} /> : null}
				<TargetTable plan={plan} published={await publishedOf(db, plan)} context={context} />
				<TakeTargets plan={plan} context={context} />
				<Part id="them" title={changed ? words.change : words.add}>
					<TargetForm
						{...{ plan, nodes, changed, context }}
						action={context.to(planAddress(plan.id, "/muc-tieu"))}
					/>
				</Part>
			</>,
		);
	},
});

/** What was published for the baseline of each target, by target. */
async function publishedOf(db: ReadDb, plan: PlanView): Promise<ReadonlyMap<string, Baseline>> {
	const found = new Map<string, Baseline>();
	const years = new Set(plan.targets.flatMap(({ baselineYear }) => baselineYear ?? []));
	for (const year of years) {
		const ofYear = plan.targets.filter((target) => target.baselineYear === year && target.node !== null);
		const concepts = ofYear.flatMap(({ node }) => (node ? [node.concept] : []));
		const index = ofYear[0]?.node?.index;
		if (!index) continue;
		const baselines = await baselineOf(db, plan.unitId, index, year, concepts);
		for (const target of ofYear) {
			const baseline = target.node ? baselines.get(target.node.concept) : undefined;
			if (baseline) found.set(target.id, baseline);
		}
	}
	return found;
}

interface TableProps {
	readonly plan: PlanView;
	readonly published: ReadonlyMap<string, Baseline>;
	readonly context: Pick<Showing, "language" | "to" | "form">;
}

function TargetTable({ plan, published, context }: TableProps) {
	const { language, to, form } = context;
	const words = textMessages[language].targets;
	const own = planAddress(plan.id, "/muc-tieu");
	const figure = (value: string | null) => (value === null ? "" : shownFigure(value, language));
	const columns: Column<StoredTarget>[] = [
		{
			head: words.heads.label,
			cell: (target) => <a href={`${to(own)}?muc=${target.position}#them`}>{target.label}</a>,
		},
		{
			head: words.heads.baseline,
			cell: (target) =>
				target.baseline === null ? "" : `${figure(target.baseline)} (${target.baselineYear ?? "?"})`,
			numeric: true,
		},
		{ head: words.heads.increase, cell: (target) => figure(target.increase), numeric: true },
		{ head: words.heads.value, cell: (target) => aimOf(target, language), numeric: true },
		{ head: words.heads.computed, cell: (target) => computedOf(target, language) },
		{
			head: words.heads.published,
			cell: (target) => publishedInWords(target, published.get(target.id), language),
		},
		{
			head: words.remove,
			bare: true,
			cell: (target) => (
				<Form form={form} action={to(`${own}/bo`)}>
					<input type="hidden" name="phien_ban" value={String(plan.version)} />
					<Button kind="link" name="muc" value={target.id}>
						{words.remove}
					</Button>
				</Form>
			),
		},
	];
	const empty = <EmptyState title={words.none}>{words.noneHelp}</EmptyState>;
	return (
		<DataTable caption={words.title} captionHidden columns={columns} rows={plan.targets} empty={empty} />
	);
}

function aimOf(target: StoredTarget, language: Language): string {
	const words = textMessages[language].targets;
	if (target.inGroup) return words.groups[target.inGroup];
	if (target.value === null) return "";
	return [target.atLeast ? "" : "≤", shownFigure(target.value, language), target.unitLabel]
		.filter(Boolean)
		.join(" ");
}

function computedOf({ baseline, increase, value }: StoredTarget, language: Language): string {
	const words = textMessages[language].targets;
	if (baseline === null || increase === null) return value === null ? words.notComputed : "";
	const sum = textOf(sumOf([exact(baseline), exact(increase)]));
	if (value === null) return shownFigure(sum, language);
	return Number(sum) === Number(value) ? words.agrees : words.differs(shownFigure(sum, language));
}

function publishedInWords(
	{ baseline, node, baselineYear }: StoredTarget,
	published: Baseline | undefined,
	language: Language,
): string {
	const words = textMessages[language].targets;
	if (node === null || baselineYear === null) return "";
	if (published?.kind !== "value") return words.unknown;
	const figure = shownFigure(published.published, language);
	if (baseline === null) return figure;
	return Number(published.published) === Number(baseline) ? words.same : words.other(figure);
}

export const sendTarget = action({
	address,
	who: planWriters,
	params: ofPlan,
	input: targetInput,
	again: { address },
	async run({ params, body }, context) {
		const { trx, actor, clock, from, language } = context;
		const opened = await openedPlan(trx, params.id, context);
		const { plan } = opened;
		const target = await targetOf(trx, plan, body, await targetNodes(trx, plan), language);
		const targets = body.muc
			? plan.targets.map((one) => (one.id === body.muc ? target : one))
			: [...plan.targets, target];
		const seen = { planId: plan.id, version: body.phien_ban };
		await writeTargets(trx, actor, { ...seen, targets }, { clock, from });
		return { redirect: planAddress(plan.id, "/muc-tieu"), notice: textMessages[language].targets.saved };
	},
});

export const removeTarget = action({
	address: `${address}/bo`,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({ phien_ban: seenVersion, muc: z.uuid() }),
	again: { address },
	async run({ params, body }, context) {
		const { trx, actor, clock, from, language } = context;
		const { plan } = await openedPlan(trx, params.id, context);
		const targets = plan.targets.filter(({ id }) => id !== body.muc);
		if (targets.length === plan.targets.length) throw planProblem("plan-changed-meanwhile", {});
		const seen = { planId: plan.id, version: body.phien_ban };
		await writeTargets(trx, actor, { ...seen, targets }, { clock, from });
		return { redirect: planAddress(plan.id, "/muc-tieu"), notice: textMessages[language].targets.removed };
	},
});
