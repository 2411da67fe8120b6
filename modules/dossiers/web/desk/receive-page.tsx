import { z } from "zod";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, type FormState, type PageAnswer, page, type RequestContext } from "#platform/http/route.ts";
import { typedCount } from "#platform/i18n/index.ts";
import { newId } from "#platform/ids/ids.ts";
import { Head, Links } from "#platform/ui/index.ts";
import { type AtDesk, takeInAtDesk } from "../../commands/desk/take-in-at-desk.ts";
import { deskProblem } from "../../desk/errors.ts";
import { limitWords } from "../../desk/limit-words.ts";
import { receptionMessages } from "../../desk/reception-messages.ts";
import { foldName, phoneDigits } from "../../domain/life/applicant.ts";
import { deskWorkers } from "../../policy.ts";
import { versionDetails } from "../../queries/catalogue/versions.ts";
import { chosenDesk, desksOf } from "../../queries/desk/desks-of.ts";
import { filedBefore, papersBefore } from "../../queries/desk/filed-before.ts";
import { handlingChoices } from "../../queries/desk/handling-choices.ts";
import { dossierOfForm } from "../../store/life/dossiers.ts";
import { dossierPage, receptionAddress, withQuery } from "./addresses.ts";
import { receiptAnswer } from "./receipt-answer.tsx";
import { ReceptionFields, type ReceptionForm } from "./reception-form.tsx";

const address = `${receptionAddress}/:khoa`;
/** the key of a form comes with the form: sent twice, it makes one dossier */
const params = z.object({ khoa: z.union([z.literal("moi"), z.uuid()]) });

const Query = z.object({
	ban: z.string().max(120).optional(),
	versionId: z.uuid().optional().catch(undefined),
	sdt: z.string().max(40).catch(""),
	phieu: z.uuid().optional().catch(undefined),
	dien: z.uuid().optional().catch(undefined),
	applicantName: z.string().max(200).catch(""),
});
type Asked = z.output<typeof Query>;
type Context = RequestContext<Person> & { readonly db: ReadDb };

export const showReceive = page({
	address,
	who: deskWorkers,
	params,
	query: Query,
	show: async ({ params: { khoa }, query }, context) => {
		if (khoa !== "moi") {
			const made = await dossierOfForm(context.db, khoa);
			if (made)
				return {
					redirect: dossierPage(made.id, "/giay-hen"),
					notice: receptionMessages[context.language].form.already,
				};
		}
		if (query.versionId === undefined) return { redirect: receptionAddress };
		return formPage(query, khoa === "moi" ? newId(context.clock.now().epochMilliseconds) : khoa, context);
	},
});

/** The form with what is known of who files; what was typed stands before what is known. */
async function formPage(query: Asked, key: string, context: Context): Promise<PageAnswer> {
	const { db, actor, today, language, to, form } = context;
	const desk = chosenDesk(await desksOf(db, actor, today), query.ban);
	const version = await versionDetails(db, query.versionId ?? "");
	if (!version) throw deskProblem("procedure-not-received", {});
	const words = receptionMessages[language];
	const phone = phoneDigits(query.sdt);
	const known = phone === null ? null : await filedBefore(db, desk.id, phone);
	const person = whoFiles(known ?? [], query);
	const view: ReceptionForm = {
		...{ desk, version, known, person, phone: query.sdt, ticketId: query.phieu ?? null },
		handling: await handlingChoices(db, desk, version, today),
		papersBefore: await papersBefore(db, person?.dossiers.map(({ id }) => id) ?? []),
		action: to(`${receptionAddress}/${key}`),
	};
	const limit = version.limit
		? limitWords(version.limit, language)
		: (version.limitNote ?? words.form.noLimit);
	return {
		title: version.nameVi,
		section: "/ban-lam-viec",
		noindex: true,
		illustrative: version.illustrative,
		trail: [{ label: words.title, address: withQuery(receptionAddress, { ban: desk.id }) }],
		body: (
			<>
				<Head
					kicker={`${words.title} · ${version.code}`}
					title={version.nameVi}
					lede={words.form.lede(limit, version.result ?? "")}
				>
					<Links
						items={[
							{
								address: to(withQuery(receptionAddress, { ban: desk.id, sdt: query.sdt })),
								label: words.form.other,
							},
						]}
					/>
				</Head>
				<ReceptionFields view={view} form={form} language={language} />
			</>
		),
	};
}

/** The one behind the phone; of several, the one that was chosen or whose name was typed. */
function whoFiles(known: ReceptionForm["known"] & object, { dien, applicantName }: Asked) {
	const chosen = known.find(({ dossierId }) => dossierId === dien);
	if (chosen) return chosen;
	const typed = foldName(applicantName);
	if (typed !== "") return known.find(({ name }) => foldName(name) === typed) ?? null;
	return known.length === 1 ? (known[0] ?? null) : null;
}

const text = (most: number) =>
	z
		.string()
		.max(most)
		.default("")
		.transform((typed) => typed.trim() || null);

const body = z.strictObject({
	viec: z.enum(["tim", "nhan", "bo-sung", "tu-choi"]).default("tim"),
	dien: z.uuid().optional(),
	ban: z.string().min(1).max(120),
	versionId: z.uuid(),
	phieu: z.uuid().optional(),
	sdt: z.string().max(40).default(""),
	applicantName: z.string().max(200).default(""),
	dia_chi: text(300),
	handlingBodyId: z.string().min(1).max(120),
	giay_to: z
		.union([z.string(), z.array(z.string())])
		.default([])
		.transform((ticked) => [ticked].flat().map(Number)),
	loai: z.enum(["person", "organisation"]).default("person"),
	nop_thay: text(200),
	email: text(200),
	cach_nop: z.enum(["desk", "post", "portal"]).default("desk"),
	nop_ho: z.literal("on").optional(),
	buu_dien: z.literal("on").optional(),
	le_phi: z.union([z.literal("").transform(() => null), typedCount()]).default(null),
	can_bo_sung: z
		.string()
		.max(4000)
		.default("")
		.transform((typed) => typed.split(/\r?\n/).flatMap((line) => line.trim() || [])),
	ly_do: text(2000),
});
type Sent = z.output<typeof body>;

const acts = { nhan: "receive", "bo-sung": "ask-supplement", "tu-choi": "refuse" } as const;

export const sendReceive = action({
	address,
	who: deskWorkers,
	params: z.object({ khoa: z.uuid() }),
	input: body,
	again: { address },
	run: async ({ params: { khoa }, body: sent }, context) => {
		const { trx, actor, clock, from, language } = context;
		if (sent.viec === "tim" || sent.dien !== undefined)
			return formPage(sent, khoa, { ...context, db: trx, form: keptIn(context.form, sent) });
		const words = receptionMessages[language].form;
		const how = acts[sent.viec];
		const taken = await takeInAtDesk(trx, actor, how, toTakeIn(sent, khoa), { clock, from });
		const receipt = dossierPage(taken.dossier.id, "/giay-hen");
		if (taken.already) return { redirect: receipt, notice: words.already };
		if (taken.secret === null)
			return {
				redirect: dossierPage(taken.dossier.id),
				notice: how === "refuse" ? words.refused : words.supplementAsked,
			};
		return receiptAnswer({ ...context, db: trx }, taken.dossier, taken.secret);
	},
});

const toTakeIn = (sent: Sent, formKey: string): AtDesk => ({
	deskBodyId: sent.ban,
	handlingBodyId: sent.handlingBodyId,
	versionId: sent.versionId,
	channel: sent.cach_nop,
	applicant: {
		kind: sent.loai,
		name: sent.applicantName,
		phone: sent.sdt,
		email: sent.email,
		address: sent.dia_chi,
		representedBy: sent.nop_thay,
	},
	seen: { ticked: sent.giay_to, alsoWanted: sent.can_bo_sung },
	reason: sent.ly_do,
	fee: sent.le_phi,
	proxy: sent.nop_ho === "on",
	wantsPost: sent.buu_dien === "on",
	ticketId: sent.phieu ?? null,
	formKey,
});

/** What was typed stays; an empty box is left to what is known of the person. */
function keptIn(form: FormState, sent: Sent): FormState {
	const typed: Record<string, string | readonly string[]> = {
		versionId: sent.versionId,
		sdt: sent.sdt,
		giay_to: sent.giay_to.map(String),
		handlingBodyId: sent.handlingBodyId,
		cach_nop: sent.cach_nop,
		can_bo_sung: sent.can_bo_sung.join("\n"),
		...(sent.nop_ho ? { nop_ho: "on" } : {}),
		...(sent.buu_dien ? { buu_dien: "on" } : {}),
	};
	const person = {
		applicantName: sent.applicantName,
		dia_chi: sent.dia_chi ?? "",
		email: sent.email ?? "",
		nop_thay: sent.nop_thay ?? "",
		ly_do: sent.ly_do ?? "",
	};
	if (sent.dien === undefined)
		for (const [name, value] of Object.entries(person)) if (value !== "") typed[name] = value;
	return { ...form, values: typed };
}
