import { z } from "zod";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { Actions, Button, Field, Form, Head, Links, Notice, Part } from "#platform/ui/index.ts";
import { writeText } from "../../commands/paper/write-text.ts";
import { authorities, type PlannedSignature, type PlanText } from "../../domain/plan-text.ts";
import { paperMessages } from "../../paper/messages.ts";
import { planWriters } from "../../policy.ts";
import { proposalOf } from "../../queries/paper/proposal-of.ts";
import {
	mustBeEditable,
	ofPlan,
	openedPlan,
	pageOfPlan,
	planAddress,
	plansAddress,
	seenVersion,
} from "../plan/plan-frame.ts";
import { typedOrganisation, typedParagraphs, writtenOrganisation } from "./typed-text.ts";

const address = `${plansAddress}/:id/loi-van`;

export const showText = page({
	address,
	who: planWriters,
	params: ofPlan,
	query: z.object({ de_xuat: z.literal("1").optional().catch(undefined) }),
	async show({ params, query }, context) {
		const { db, language, to, today, form } = context;
		const opened = await openedPlan(db, params.id, context);
		mustBeEditable(opened);
		const { plan } = opened;
		const words = paperMessages[language].text;
		const kept = { text: plan.text, signature: plan.plannedSignature, fromPaper: false };
		const isKept = kept.signature !== null || Object.values(kept.text).some((items) => items.length > 0);
		const proposes = !isKept || query.de_xuat === "1";
		const shown = proposes ? await proposalOf(db, plan, today) : kept;
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head title={words.title} lede={words.lede} />
				{proposes ? (
					<Notice title={words.proposed} level={2}>
						<p>{shown.fromPaper ? words.proposedFromPaper : words.proposedWhy}</p>
					</Notice>
				) : (
					<Links items={[{ address: to(planAddress(plan.id, "/loi-van?de_xuat=1")), label: words.again }]} />
				)}
				<Form form={form} action={to(planAddress(plan.id, "/loi-van"))} guarded>
					<input type="hidden" name="phien_ban" value={String(plan.version)} />
					<TextFields text={shown.text} language={language} />
					<SignatureFields signature={shown.signature} language={language} />
					<Actions>
						<Button>{words.save}</Button>
					</Actions>
				</Form>
			</>,
		);
	},
});

interface In extends Pick<RequestContext, "language"> {}

/** letters that a box of the usual width holds in a row */
const lineLength = 48;

function TextFields({ text, language }: In & { readonly text: PlanText }) {
	const words = paperMessages[language].text;
	const area = (name: string, label: string, hint: string | undefined, lines: readonly string[]) => (
		<Field
			type="textarea"
			name={name}
			rows={Math.min(
				18,
				1 + lines.reduce((rows, line) => rows + Math.ceil((line.length + 1) / lineLength), 1),
			)}
			label={label}
			hint={hint}
			value={lines.join("\n")}
			maxlength={60000}
			optional
		/>
	);
	return (
		<Part id="loi-van" title={words.running} sub={words.lineEach}>
			{area("muc_dich", words.purposes, undefined, text.purposes)}
			{area("yeu_cau", words.requirements, undefined, text.requirements)}
			{area("to_chuc", words.organisation, words.organisationHint, writtenOrganisation(text.organisation))}
			{area("noi_nhan", words.recipients, words.recipientsHint, text.recipients)}
		</Part>
	);
}

function SignatureFields({ signature, language }: In & { readonly signature: PlannedSignature | null }) {
	const words = paperMessages[language].text;
	return (
		<Part id="nguoi-ky" title={words.signature} sub={words.signatureSub}>
			<Field
				type="select"
				name="tham_quyen"
				label={words.authority}
				options={authorities.map((value) => ({ value, label: words.authorities[value] }))}
				empty={words.authorityNone}
				value={signature?.authority ?? ""}
				optional
			/>
			<Field
				name="thay_mat"
				width={8}
				label={words.forBody}
				hint={words.forBodyHint}
				value={signature?.forBody ?? ""}
				maxlength={200}
				optional
			/>
			<Field
				name="ky_thay"
				width={8}
				label={words.forPost}
				hint={words.forPostHint}
				value={signature?.forPost ?? ""}
				maxlength={200}
				optional
			/>
			<Field
				name="chuc_vu"
				width={8}
				label={words.post}
				hint={words.postHint}
				value={signature?.post ?? ""}
				maxlength={200}
				optional
			/>
			<Field
				name="ho_ten"
				width={8}
				label={words.name}
				value={signature?.name ?? ""}
				maxlength={120}
				optional
			/>
		</Part>
	);
}

const orNull = (most: number) =>
	z
		.string()
		.max(most)
		.default("")
		.transform((typed) => typed.normalize("NFC").trim() || null);

export const sendText = action({
	address,
	who: planWriters,
	params: ofPlan,
	input: z.strictObject({
		phien_ban: seenVersion,
		muc_dich: typedParagraphs,
		yeu_cau: typedParagraphs,
		to_chuc: typedOrganisation,
		noi_nhan: typedParagraphs,
		tham_quyen: z
			.union([z.literal(""), z.enum(authorities)])
			.default("")
			.transform((typed) => typed || null),
		thay_mat: orNull(200),
		ky_thay: orNull(200),
		chuc_vu: orNull(200),
		ho_ten: orNull(120),
	}),
	again: { address },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const text: PlanText = {
			...{ purposes: body.muc_dich, requirements: body.yeu_cau },
			...{ organisation: body.to_chuc, recipients: body.noi_nhan },
		};
		const { tham_quyen: authority, thay_mat: forBody, ky_thay: forPost, chuc_vu, ho_ten: name } = body;
		const signature = { authority, forBody, forPost, post: chuc_vu ?? "", name };
		const unsettled = [authority, forBody, forPost, chuc_vu, name].every((each) => each === null);
		const seen = { planId: params.id, version: body.phien_ban };
		const written = { text, signature: unsettled ? null : signature };
		await writeText(trx, actor, { ...seen, ...written }, { clock, from });
		return { redirect: planAddress(params.id), notice: paperMessages[language].text.saved };
	},
});
