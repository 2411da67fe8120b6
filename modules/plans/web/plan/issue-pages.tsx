import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import { download } from "#platform/files/index.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { ConfirmAction, Head, Notice, Part } from "#platform/ui/index.ts";
import { issuePlan } from "../../commands/plan/issue-plan.ts";
import { leadsOf } from "../../domain/leads-of.ts";
import { paperName } from "../../domain/paper-name.ts";
import { planProblem } from "../../plan/errors.ts";
import { lifeMessages } from "../../plan/life-messages.ts";
import { planWriters } from "../../policy.ts";
import { findingsOf } from "../../queries/cascade/findings-of.ts";
import type { PlanView } from "../../queries/plan/plan-view.ts";
import { findPlan } from "../../store/plan/plan.ts";
import { Findings } from "../cascade/findings.tsx";
import { ofPlan, openedPlan, pageOfPlan, planAddress, plansAddress, seenVersion } from "./plan-frame.ts";

const issueAddress = `${plansAddress}/:id/ban-hanh`;
type Showing = RequestContext & { readonly db: ReadDb };

export const showIssue = page({
	address: issueAddress,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const { db, language, today } = context;
		const { plan, may } = await openedPlan(db, params.id, context);
		if (!may("drafter")) throw planProblem("plan-forbidden", {});
		if (plan.state !== "numbered")
			throw planProblem("plan-step-not-possible", { action: "issue", state: plan.state });
		const words = lifeMessages[language].issue;
		const findings = await findingsOf(db, plan.id, today);
		const blocking = findings.filter((finding) => finding.blocking);
		const others = findings.filter((finding) => !finding.blocking);
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head title={words.title} kicker={paperName(plan, language)} />
				{blocking.length > 0 ? (
					<Part id="phai-sua" title={words.blocking(blocking.length)} sub={words.blockingHelp}>
						<Findings
							{...{ planId: plan.id, findings: blocking, language }}
							caption={words.blocking(blocking.length)}
						/>
					</Part>
				) : null}
				{others.length > 0 ? (
					<Part id="nen-xem" title={words.findings(others.length)} sub={words.findingsHelp}>
						<Findings
							{...{ planId: plan.id, findings: others, language }}
							caption={words.findings(others.length)}
						/>
					</Part>
				) : null}
				{findings.length === 0 ? <Notice kind="ok" title={words.none} /> : null}
				{blocking.length === 0 ? await confirmIssue(plan, context) : null}
			</>,
		);
	},
});

async function confirmIssue(plan: PlanView, { db, form, language, to }: Showing) {
	const words = lifeMessages[language].issue;
	const given = plan.tasks.filter((task) => leadsOf(task).length > 0);
	const bodies = new Set(given.flatMap(leadsOf));
	const amended = plan.amends ? await findPlan(db, plan.amends.planId) : null;
	return (
		<ConfirmAction
			form={form}
			action={to(planAddress(plan.id, "/ban-hanh"))}
			title={words.what(paperName(plan, language))}
			consequences={[
				words.gives(given.length, bodies.size),
				...(given.length < plan.tasks.length ? [words.unknown(plan.tasks.length - given.length)] : []),
				words.public,
				words.frozen,
				...(amended ? [words.amends(paperName(amended, language))] : []),
				...(plan.parent?.planId ? [words.parent] : []),
			]}
			confirm={words.confirm}
			goBack={{ label: words.back, address: to(planAddress(plan.id)) }}
		>
			<input type="hidden" name="phien_ban" value={String(plan.version)} />
		</ConfirmAction>
	);
}

export const sendIssue = action({
	address: issueAddress,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({ phien_ban: seenVersion }),
	again: { address: issueAddress },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const given = await issuePlan(
			trx,
			actor,
			{ planId: params.id, version: body.phien_ban },
			{ clock, from },
		);
		return { redirect: planAddress(params.id), notice: lifeMessages[language].issue.done(given.occurrences) };
	},
});

/** The signed paper, the paper it was read from, the report it was closed with: for those who may read the plan. */
export const planFile = page({
	address: `${plansAddress}/:id/tep/:tep`,
	who: planWriters,
	params: ofPlan.extend({ tep: z.uuid() }),
	async show({ params }, context) {
		const { plan } = await openedPlan(context.db, params.id, context);
		const own = [plan.signedFileId, plan.sourceFileId, ...plan.steps.map(({ fileId }) => fileId)];
		return download(context.db, context.services.files, params.tep, ({ id }) => own.includes(id));
	},
});
