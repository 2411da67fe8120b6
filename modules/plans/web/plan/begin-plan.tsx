import { z } from "zod";
import { allIndices } from "#modules/indices/index.ts";
import { type BodyView, bodiesOf, predecessorsOf, unitAt } from "#modules/organisation/index.ts";
import type { ReadDb } from "#platform/db/connections.ts";
import type { Person } from "#platform/http/actor.ts";
import { action, page, type RequestContext } from "#platform/http/route.ts";
import { Actions, Button, EmptyState, Field, Form, Head, Links } from "#platform/ui/index.ts";
import { draftPlan } from "../../commands/plan/draft-plan.ts";
import { paperKindNames, paperName } from "../../domain/paper-name.ts";
import { paperKinds } from "../../domain/plan.ts";
import { planProblem } from "../../plan/errors.ts";
import { planMessages } from "../../plan/messages.ts";
import { planWriters } from "../../policy.ts";
import { issuedPlans } from "../../queries/plan/plans-visible.ts";
import { sendPaperMessages } from "../../reading/send-messages.ts";
import { findPlan, type StoredPlan } from "../../store/plan/plan.ts";
import { planAddress, plansAddress } from "./plan-frame.ts";
import { yearField, yearOf } from "./typed-year.ts";

const address = `${plansAddress}/moi`;
type Showing = RequestContext<Person> & { readonly db: ReadDb };

export const showBeginPlan = page({
	address,
	who: planWriters,
	query: z.object({ sua: z.uuid().optional().catch(undefined) }),
	async show({ query }, context) {
		const words = planMessages[context.language].begin;
		const amended = query.sua ? await findPlan(context.db, query.sua) : null;
		if (query.sua && amended?.state !== "in-force") throw planProblem("amended-not-in-force", {});
		const title = amended ? words.amendTitle(paperName(amended, context.language)) : words.title;
		return {
			title,
			section: "/ban-lam-viec",
			noindex: true,
			trail: [{ label: planMessages[context.language].list.title, address: plansAddress }],
			body: (
				<>
					<Head title={title} lede={amended ? words.amendLede : words.lede} />
					{amended ? null : (
						<Links
							items={[
								{
									address: context.to(`${plansAddress}/tu-van-ban`),
									label: sendPaperMessages[context.language].title,
								},
							]}
						/>
					)}
					{await beginForm(context, amended)}
				</>
			),
		};
	},
});

async function beginForm(context: Showing, amended: StoredPlan | null) {
	const { db, actor, today, language, to, form } = context;
	const words = planMessages[language];
	const unitIds = unitsOfWork(actor);
	const bodies = [...(await bodiesOf(db, unitIds, today)).values()].flat();
	if (bodies.length === 0)
		return <EmptyState title={words.begin.noBody}>{words.begin.noBodyHelp}</EmptyState>;
	const option = (body: BodyView) => ({
		value: body.id,
		label: language === "en" ? body.fullNameEn : body.fullName,
	});
	const own = actor.posts.find((post) => post.bodyId !== null)?.bodyId ?? "";
	const committee = bodies.find((body) => body.kind === "committee")?.id ?? "";
	const copies = amended ? [] : await issuedPlans(db, await withPredecessors(db, unitIds), today);
	const indices = await allIndices(db);
	return (
		<Form form={form} action={to(address)}>
			{amended ? <input type="hidden" name="sua" value={amended.id} /> : null}
			{amended ? (
				<Field
					type="radio"
					name="cach"
					label={words.begin.how}
					value="amends"
					options={(["amends", "replaces"] as const).map((how) => ({
						value: how,
						label: words.begin.hows[how],
					}))}
				/>
			) : null}
			<Field
				type="select"
				name="co_quan"
				label={words.begin.issuer}
				options={bodies.map(option)}
				value={
					bodies.some(({ id }) => id === amended?.issuerBodyId) ? (amended?.issuerBodyId ?? "") : committee
				}
			/>
			<Field
				type="select"
				name="soan_thao"
				label={words.begin.drafting}
				hint={words.begin.draftingHint}
				options={bodies.map(option)}
				value={
					bodies.some(({ id }) => id === amended?.draftingBodyId) ? (amended?.draftingBodyId ?? "") : own
				}
			/>
			<Field
				type="select"
				name="loai"
				label={words.head.kind}
				options={paperKinds.map((kind) => ({ value: kind, label: paperKindNames[kind][language] }))}
				value={amended?.paperKind ?? "KH"}
				empty={false}
			/>
			<Field
				name="trich_yeu"
				label={words.head.subject}
				hint={words.head.subjectHint}
				value={amended?.subject ?? ""}
				maxlength={500}
			/>
			<Field
				name="nam"
				type="number"
				width={2}
				keypad="numeric"
				label={words.head.year}
				value={String(amended?.year ?? today.year)}
			/>
			<Field
				type="select"
				name="chi_so"
				label={words.head.index}
				options={indices.map((index) => ({ value: index.code, label: index.label[language] }))}
				empty={words.head.indexNone}
				value={amended ? (amended.indexCode ?? "") : ""}
				optional
			/>
			{copies.length > 0 ? (
				<Field
					type="select"
					name="chep_tu"
					label={words.begin.copyFrom}
					hint={words.begin.copyHint}
					options={copies.map((plan) => ({ value: plan.id, label: paperName(plan, language) }))}
					empty={words.begin.copyNone}
					optional
				/>
			) : null}
			<Actions>
				<Button>{words.begin.button}</Button>
			</Actions>
		</Form>
	);
}

/** Units in which somebody has a post that works. */
export const unitsOfWork = (actor: Person): readonly string[] => [
	...new Set(
		actor.posts.flatMap(({ role, unitId }) =>
			unitId && ["officer", "head", "deputy", "coordinator"].includes(role) ? [unitId] : [],
		),
	),
];

async function withPredecessors(db: ReadDb, unitIds: readonly string[]): Promise<readonly string[]> {
	const before = [...(await predecessorsOf(db, unitIds)).values()].flat().map((edge) => edge.predecessorId);
	return [...new Set([...unitIds, ...before])];
}

const choice = z
	.string()
	.max(60)
	.default("")
	.transform((value) => value || null);

export const sendBeginPlan = action({
	address,
	who: planWriters,
	input: z.strictObject({
		sua: z.uuid().optional(),
		cach: z.enum(["amends", "replaces"]).default("amends"),
		co_quan: z.string().min(1).max(120),
		soan_thao: z.string().min(1).max(120),
		loai: z.enum(paperKinds),
		trich_yeu: z.string().trim().min(1).max(500),
		nam: yearField,
		chi_so: choice,
		chep_tu: z.union([z.literal("").transform(() => null), z.uuid()]).default(null),
	}),
	again: { address },
	async run({ body }, { trx, actor, clock, from, language, today }) {
		const amended = body.sua ? await findPlan(trx, body.sua) : null;
		const unitId = body.co_quan.split("/")[0] ?? "";
		const unit = await unitAt(trx, unitId, today);
		const year = yearOf(body.nam);
		const planId = await draftPlan(
			trx,
			actor,
			{
				issuerBodyId: body.co_quan,
				draftingBodyId: body.soan_thao,
				head: {
					paperKind: body.loai,
					subject: body.trich_yeu,
					year: body.nam,
					period: amended?.period ?? year,
					place: amended?.place ?? unit?.name ?? null,
					indexCode: body.chi_so,
					indexYear: body.chi_so ? body.nam : null,
					parent: amended?.parent ?? null,
				},
				copyFrom: body.chep_tu,
				amends: body.sua ? { planId: body.sua, how: body.cach } : null,
				illustrative: amended?.illustrative ?? false,
			},
			{ clock, from },
		);
		return { redirect: planAddress(planId), notice: planMessages[language].begin.done };
	},
});
