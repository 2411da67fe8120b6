import { z } from "zod";
import { baselineOf, type IndexNode } from "#modules/indices/index.ts";
import { action, type RequestContext } from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Part } from "#platform/ui/index.ts";
import { writeTargets } from "../../commands/plan/write-plan.ts";
import { readWorkbenchAddress, targetsFrom } from "../../domain/targets-of-address.ts";
import { planProblem } from "../../plan/errors.ts";
import { textMessages } from "../../plan/text-messages.ts";
import { planWriters } from "../../policy.ts";
import type { PlanView } from "../../queries/plan/plan-view.ts";
import { ofPlan, openedPlan, planAddress, plansAddress, seenVersion } from "./plan-frame.ts";
import { targetNodes } from "./target-nodes.ts";

const address = `${plansAddress}/:id/muc-tieu`;

/** Targets worked out on the workbench come over by its address; those for the same nodes and year are replaced. */
export const sendWorkbenchTargets = action({
	address: `${address}/tu-bang`,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({ phien_ban: seenVersion, bang: z.string().trim().max(4000) }),
	again: { address },
	async run({ params, body }, context) {
		const { trx, actor, clock, from, language } = context;
		const { plan } = await openedPlan(trx, params.id, context);
		const read = readWorkbenchAddress(body.bang);
		const nodes = await targetNodes(trx, plan);
		const named = nodes.filter(({ code }) => read?.wished.has(code));
		if (!read || named.length === 0) throw planProblem("no-workbench-address", {});
		const published = await publishedIn(trx, plan, named, read.baselineYear);
		const taken = targetsFrom(read, named, published, (node) => node.label[language]);
		const again = new Set(taken.map((target) => `${target.node?.concept} ${target.year}`));
		const kept = plan.targets.filter((target) => !again.has(`${target.node?.concept} ${target.year}`));
		const seen = { planId: plan.id, version: body.phien_ban };
		await writeTargets(trx, actor, { ...seen, targets: [...kept, ...taken] }, { clock, from });
		return {
			redirect: planAddress(plan.id, "/muc-tieu"),
			notice: textMessages[language].targets.taken(taken.length),
		};
	},
});

async function publishedIn(
	trx: Parameters<typeof baselineOf>[0],
	plan: PlanView,
	nodes: readonly IndexNode[],
	year: number,
): Promise<ReadonlyMap<string, string>> {
	const index = nodes[0]?.index ?? "";
	const concepts = nodes.map(({ concept }) => concept);
	const found = await baselineOf(trx, plan.unitId, index, year, concepts);
	return new Map(
		[...found].flatMap(([concept, baseline]) =>
			baseline.kind === "value" ? [[concept, baseline.published] as const] : [],
		),
	);
}

interface TakeProps {
	readonly plan: PlanView;
	readonly context: Pick<RequestContext, "form" | "language" | "to">;
}

export function TakeTargets({ plan, context: { form, language, to } }: TakeProps) {
	const words = textMessages[language].targets;
	if (plan.indexCode === null) return null;
	return (
		<Part id="tu-bang" title={words.take} sub={words.takeSub}>
			<Form form={form} prefix="bang" action={to(planAddress(plan.id, "/muc-tieu/tu-bang"))}>
				<input type="hidden" name="phien_ban" value={String(plan.version)} />
				<Field name="bang" type="text" label={words.takeAddress} width="full" maxlength={4000} />
				<Actions>
					<Button kind="second">{words.takeButton}</Button>
				</Actions>
			</Form>
		</Part>
	);
}
