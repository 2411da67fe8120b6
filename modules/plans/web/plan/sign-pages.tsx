import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import { type KindName, keepFile } from "#platform/files/index.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Head, Notice, Part } from "#platform/ui/index.ts";
import { signPlan } from "../../commands/plan/sign-plan.ts";
import { submitPlan } from "../../commands/plan/step-plan.ts";
import { missingIn } from "../../domain/plan-missing.ts";
import { signatureLines } from "../../domain/plan-text.ts";
import { planProblem } from "../../plan/errors.ts";
import { lifeMessages } from "../../plan/life-messages.ts";
import { planMessages } from "../../plan/messages.ts";
import { planWriters } from "../../policy.ts";
import { findingsOf } from "../../queries/cascade/findings-of.ts";
import { Findings } from "../cascade/findings.tsx";
import {
	type OpenedPlan,
	ofPlan,
	openedPlan,
	pageOfPlan,
	planAddress,
	plansAddress,
	seenVersion,
} from "./plan-frame.ts";

const signAddress = `${plansAddress}/:id/trinh-ky`;
type Showing = RequestContext & { readonly db: ReadDb };

/** Submitting a draft, then noting that it was signed: one address, as it is one way that the paper goes. */
export const showSign = page({
	address: signAddress,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const opened = await openedPlan(context.db, params.id, context);
		const { plan, may } = opened;
		const words = lifeMessages[context.language];
		const isDraft = plan.state === "draft" || plan.state === "consulting";
		if (!may(isDraft ? "drafter" : "clerk")) throw planProblem("plan-forbidden", {});
		if (isDraft) return pageOfPlan(plan, context, words.submit.title, await submitBody(opened, context));
		if (plan.state !== "submitted")
			throw planProblem("plan-step-not-possible", { action: "sign", state: plan.state });
		return pageOfPlan(plan, context, words.sign.title, <SignForm {...{ opened, context }} />);
	},
});

async function submitBody({ plan }: OpenedPlan, { db, form, language, to, today }: Showing) {
	const words = lifeMessages[language].submit;
	const findings = await findingsOf(db, plan.id, today);
	const blocking = findings.filter((finding) => finding.blocking).length;
	const missing = missingIn(plan).filter((part) => part !== "signer" && part !== "number");
	return (
		<>
			<Head title={words.title} lede={words.lede} />
			{missing.length > 0 ? (
				<Notice kind="warn" title={words.missing}>
					<ul>
						{missing.map((part) => (
							<li>{planMessages[language].work.missingParts[part]}</li>
						))}
					</ul>
				</Notice>
			) : null}
			<Part id="kiem-tra" title={findings.length > 0 ? words.findings(findings.length) : words.noFindings}>
				{findings.length > 0 ? (
					<Findings
						planId={plan.id}
						findings={findings}
						language={language}
						caption={words.findings(findings.length)}
					/>
				) : null}
			</Part>
			<Form form={form} action={to(planAddress(plan.id, "/trinh-ky"))}>
				<input type="hidden" name="phien_ban" value={String(plan.version)} />
				<Actions>
					<Button id="trinh" cannot={blocking > 0 ? words.blocked(blocking) : undefined}>
						{words.confirm}
					</Button>
				</Actions>
			</Form>
		</>
	);
}

interface FormProps {
	readonly opened: OpenedPlan;
	readonly context: Pick<RequestContext, "form" | "language" | "to">;
}

function SignForm({ opened: { plan }, context: { form, language, to } }: FormProps) {
	const words = lifeMessages[language].sign;
	const planned = plan.plannedSignature;
	// as it stands on paper: the lines above the name in capitals
	const post = planned ? signatureLines(planned).join(", ").toLocaleUpperCase("vi") : "";
	return (
		<>
			<Head title={words.title} lede={words.lede} />
			<Form form={form} action={to(planAddress(plan.id, "/ky"))} files>
				<input type="hidden" name="phien_ban" value={String(plan.version)} />
				<Field
					type="radio"
					name="cach"
					label={words.how}
					value="digital"
					options={(["digital", "paper"] as const).map((how) => ({ value: how, label: words.hows[how] }))}
				/>
				<Field name="nguoi_ky" width={8} label={words.name} value={planned?.name ?? ""} maxlength={120} />
				<Field name="chuc_vu" label={words.post} hint={words.postHint} value={post} maxlength={200} />
				<Field
					type="file"
					name="tep"
					label={words.file}
					hint={words.fileHint}
					accept=".pdf,.jpg,.jpeg,.png"
				/>
				<Actions>
					<Button>{words.confirm}</Button>
				</Actions>
			</Form>
		</>
	);
}

export const sendSubmit = action({
	address: signAddress,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({ phien_ban: seenVersion }),
	again: { address: signAddress },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		await submitPlan(trx, actor, { planId: params.id, version: body.phien_ban }, { clock, from });
		return { redirect: planAddress(params.id), notice: lifeMessages[language].submit.done };
	},
});

const signedKinds: readonly KindName[] = ["pdf", "jpeg", "png"];

export const sendSign = action({
	address: `${plansAddress}/:id/ky`,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({
		phien_ban: seenVersion,
		cach: z.enum(["digital", "paper"]),
		nguoi_ky: z.string().trim().min(1).max(120),
		chuc_vu: z.string().trim().min(1).max(200),
		tep: z.instanceof(File),
	}),
	again: { address: signAddress },
	limit: { times: 30, minutes: 10 },
	async run({ params, body }, { trx, actor, clock, from, language, services }) {
		const file = await keepFile(trx, services.files, clock, {
			bytes: new Uint8Array(await body.tep.arrayBuffer()),
			name: body.tep.name,
			purpose: "signed-plan",
			owner: { module: "plans", kind: "plan", id: params.id },
			allowed: body.cach === "digital" ? ["pdf"] : signedKinds,
			actor,
		});
		const signature = {
			how: body.cach,
			signerName: body.nguoi_ky,
			signerPost: body.chuc_vu,
			fileId: file.id,
		};
		const seen = { planId: params.id, version: body.phien_ban };
		await signPlan(trx, actor, { ...seen, ...signature }, { clock, from });
		return { redirect: planAddress(params.id), notice: lifeMessages[language].sign.done };
	},
});
