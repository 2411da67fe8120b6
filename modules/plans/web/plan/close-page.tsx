import { z } from "zod";
import { type KindName, keepFile } from "#platform/files/index.ts";
import { action, page } from "#platform/http/route.ts";
import { Actions, Button, ButtonLink, Field, Form, Head, Notice } from "#platform/ui/index.ts";
import { closePlan } from "../../commands/plan/close-plan.ts";
import { paperName } from "../../domain/paper-name.ts";
import { closingMessages } from "../../plan/closing-messages.ts";
import { planProblem } from "../../plan/errors.ts";
import { planWriters } from "../../policy.ts";
import { openWorkOf } from "../../queries/plan/open-work.ts";
import { WorkPapers } from "../paper/work-papers.tsx";
import { ofPlan, openedPlan, pageOfPlan, planAddress, plansAddress, seenVersion } from "./plan-frame.ts";

const closeAddress = `${plansAddress}/:id/dong`;

export const showClose = page({
	address: closeAddress,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const { db, form, language, to, today } = context;
		const { plan, may } = await openedPlan(db, params.id, context);
		if (!may("drafter")) throw planProblem("plan-forbidden", {});
		if (plan.state !== "in-force")
			throw planProblem("plan-step-not-possible", { action: "close", state: plan.state });
		const words = closingMessages[language];
		const work = await openWorkOf(db, plan.id, today);
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head title={words.title} lede={words.lede} />
				<WorkPapers plan={plan} isLate={work.late > 0} language={language} />
				<Form form={form} action={to(planAddress(plan.id, "/dong"))} files>
					<Notice kind="warn" title={words.what(paperName(plan, language))} level={2}>
						<ul>
							<li>{work.open === 0 ? words.noneOpen : words.stops(work.open)}</li>
							{work.late > 0 ? <li>{words.late(work.late)}</li> : null}
							<li>{words.final}</li>
						</ul>
					</Notice>
					<input type="hidden" name="phien_ban" value={String(plan.version)} />
					<input type="hidden" name="con_mo" value={String(work.open)} />
					<Field
						type="textarea"
						name="bao_cao"
						rows={8}
						label={words.report}
						hint={words.reportHint}
						maxlength={8000}
					/>
					<Field
						type="file"
						name="tep"
						label={words.file}
						hint={words.fileHint}
						accept=".pdf,.docx"
						optional
					/>
					<Actions>
						<Button kind="danger">{words.confirm}</Button>
						<ButtonLink kind="link" address={to(planAddress(plan.id))}>
							{words.back}
						</ButtonLink>
					</Actions>
				</Form>
			</>,
		);
	},
});

const reportKinds: readonly KindName[] = ["pdf", "docx"];

export const sendClose = action({
	address: closeAddress,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({
		phien_ban: seenVersion,
		con_mo: z.coerce.number().int().min(0),
		bao_cao: z.string().trim().min(1).max(8000),
		tep: z.union([z.instanceof(File), z.literal("").transform(() => null)]).default(null),
	}),
	again: { address: closeAddress },
	async run({ params, body }, { trx, actor, clock, from, language, services }) {
		const owner = { module: "plans", kind: "plan", id: params.id };
		const file =
			body.tep && body.tep.size > 0
				? await keepFile(trx, services.files, clock, {
						...{ bytes: new Uint8Array(await body.tep.arrayBuffer()), name: body.tep.name },
						...{ purpose: "closing-report", owner, allowed: reportKinds, actor },
					})
				: null;
		const seen = { planId: params.id, version: body.phien_ban };
		const closing = { report: body.bao_cao, fileId: file?.id ?? null, stopping: body.con_mo };
		await closePlan(trx, actor, { ...seen, ...closing }, { clock, from });
		return { redirect: planAddress(params.id), notice: closingMessages[language].done };
	},
});
