import { z } from "zod";
import { allIndices } from "#modules/indices/index.ts";
import { unitsAbove } from "#modules/organisation/index.ts";
import { action, page } from "#platform/http/route.ts";
import { formatDay, typedDay } from "#platform/i18n/index.ts";
import { Actions, Button, Field, Form, Head, Part } from "#platform/ui/index.ts";
import { writePlanHead } from "../../commands/plan/write-plan.ts";
import { paperKindNames, paperName } from "../../domain/paper-name.ts";
import { type PlanHead, paperKinds } from "../../domain/plan.ts";
import { planMessages } from "../../plan/messages.ts";
import { planWriters } from "../../policy.ts";
import { issuedPlans } from "../../queries/plan/plans-visible.ts";
import {
	mustBeEditable,
	ofPlan,
	openedPlan,
	pageOfPlan,
	planAddress,
	plansAddress,
	seenVersion,
} from "./plan-frame.ts";
import { yearField } from "./typed-year.ts";

const address = `${plansAddress}/:id/thong-tin`;

export const showPlanHead = page({
	address,
	who: planWriters,
	params: ofPlan,
	async show({ params }, context) {
		const { db, language, to, form, today } = context;
		const opened = await openedPlan(db, params.id, context);
		mustBeEditable(opened);
		const { plan } = opened;
		const words = planMessages[language].head;
		const above = (await unitsAbove(db, [plan.unitId], today)).get(plan.unitId) ?? [];
		const unitIds = [plan.unitId, ...above.map(({ id }) => id)];
		const parents = (await issuedPlans(db, unitIds, plan.period.first)).filter(({ id }) => id !== plan.id);
		const indices = await allIndices(db);
		const day = (value: PlanHead["period"]["first"] | null | undefined) =>
			value ? formatDay(value, "vi") : "";
		return pageOfPlan(
			plan,
			context,
			words.title,
			<>
				<Head title={words.title} lede={words.lede} />
				<Form form={form} action={to(planAddress(plan.id, "/thong-tin"))} guarded>
					<input type="hidden" name="phien_ban" value={String(plan.version)} />
					<Field
						type="select"
						name="loai"
						label={words.kind}
						options={paperKinds.map((kind) => ({ value: kind, label: paperKindNames[kind][language] }))}
						value={plan.paperKind}
						empty={false}
					/>
					<Field
						type="textarea"
						rows={2}
						name="trich_yeu"
						label={words.subject}
						hint={words.subjectHint}
						value={plan.subject}
						maxlength={500}
					/>
					<Field
						name="nam"
						type="number"
						width={2}
						keypad="numeric"
						label={words.year}
						value={String(plan.year)}
					/>
					<Field name="tu_ngay" type="date" label={words.first} value={day(plan.period.first)} />
					<Field name="den_ngay" type="date" label={words.last} value={day(plan.period.last)} />
					<Field
						name="dia_danh"
						width={8}
						label={words.place}
						hint={words.placeHint}
						value={plan.place ?? ""}
						maxlength={100}
						optional
					/>
					<Field
						type="select"
						name="chi_so"
						label={words.index}
						options={indices.map((index) => ({ value: index.code, label: index.label[language] }))}
						empty={words.indexNone}
						value={plan.indexCode ?? ""}
						optional
					/>
					<Field
						name="nam_chi_so"
						type="number"
						width={2}
						keypad="numeric"
						label={words.indexYear}
						hint={words.indexYearHint}
						value={plan.indexYear ? String(plan.indexYear) : ""}
						optional
					/>
					<Part id="cap-tren" title={planMessages[language].work.facts.parent} sub={words.parentHint}>
						<Field
							type="select"
							name="ke_hoach_tren"
							label={words.parent}
							options={parents.map((one) => ({ value: one.id, label: paperName(one, language) }))}
							empty={words.parentNone}
							value={plan.parent?.planId ?? ""}
							optional
						/>
						<Field
							name="so_tren"
							width={8}
							label={words.parentReference}
							hint={words.parentWritten}
							value={plan.parent?.reference ?? ""}
							maxlength={100}
							optional
						/>
						<Field
							name="noi_tren"
							label={words.parentIssuer}
							value={plan.parent?.issuer ?? ""}
							maxlength={200}
							optional
						/>
						<Field
							name="ngay_tren"
							type="date"
							label={words.parentDay}
							value={day(plan.parent?.day)}
							optional
						/>
					</Part>
					<Actions>
						<Button>{words.save}</Button>
					</Actions>
				</Form>
			</>,
		);
	},
});

const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.default("")
		.transform((value) => value || null);
const maybe = <T extends z.ZodType>(field: T) =>
	z.union([z.literal("").transform(() => null), field]).default(null as never);

const input = z.strictObject({
	phien_ban: seenVersion,
	loai: z.enum(paperKinds),
	trich_yeu: z.string().trim().min(1).max(500),
	nam: yearField,
	tu_ngay: typedDay(),
	den_ngay: typedDay(),
	dia_danh: text(100),
	chi_so: text(40),
	nam_chi_so: maybe(yearField),
	ke_hoach_tren: maybe(z.uuid()),
	so_tren: text(100),
	noi_tren: text(200),
	ngay_tren: maybe(typedDay()),
});

export const sendPlanHead = action({
	address,
	who: planWriters,
	params: ofPlan,
	input,
	again: { address },
	async run({ params, body }, { trx, actor, clock, from, language }) {
		const seen = { planId: params.id, version: body.phien_ban };
		await writePlanHead(trx, actor, { ...seen, head: headOf(body) }, { clock, from });
		return { redirect: planAddress(params.id), notice: planMessages[language].head.saved };
	},
});

function headOf(body: z.output<typeof input>): PlanHead {
	const parent = {
		planId: body.ke_hoach_tren,
		reference: body.so_tren,
		issuer: body.noi_tren,
		day: body.ngay_tren,
	};
	const hasParent = Object.values(parent).some((value) => value !== null);
	return {
		paperKind: body.loai,
		subject: body.trich_yeu,
		year: body.nam,
		period: { first: body.tu_ngay, last: body.den_ngay },
		place: body.dia_danh,
		indexCode: body.chi_so,
		indexYear: body.chi_so ? (body.nam_chi_so ?? body.nam) : null,
		parent: hasParent ? parent : null,
	};
}
