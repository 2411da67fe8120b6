import { z } from "zod";
import type { PersonAt } from "#modules/accounts/index.ts";
import type { FormState } from "#platform/http/route.ts";
import { formatCount, type Language, typedCount } from "#platform/i18n/index.ts";
import { Field } from "#platform/ui/index.ts";
import type { DeskAct } from "../../commands/desk/act-at-desk.ts";
import { actMessages } from "../../desk/act-messages.ts";
import { deliveries } from "../../domain/life/dossier.ts";
import { dossierAction } from "../../domain/life/states.ts";
import type { DossierView } from "../../queries/desk/dossier-view.ts";
import type { PageAction } from "./act-addresses.ts";

export interface ActFieldsProps {
	readonly name: PageAction;
	readonly view: DossierView;
	/** who works at the body that settles */
	readonly people: readonly PersonAt[];
	readonly form: FormState;
	readonly language: Language;
}

const text = (most: number) =>
	z
		.string()
		.max(most)
		.default("")
		.transform((typed) => typed.trim() || null);

export const actBody = z.strictObject({
	phien_ban: z.coerce.number().int(),
	ly_do: text(2000),
	can_bo_sung: z
		.string()
		.max(4000)
		.default("")
		.transform((typed) => typed.split(/\r?\n/).flatMap((line) => line.trim() || [])),
	nguoi_nhan: text(200),
	buoc: z.union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(99)]).optional(),
	can_bo: z.union([z.literal("").transform(() => null), z.uuid()]).optional(),
	cach_tra: z.enum(deliveries).optional(),
	dien_tu: z.literal("on").optional(),
	so_tien: z.union([z.literal("").transform(() => null), typedCount()]).optional(),
	tra_bang: z.enum(["on", "off"]).optional(),
});

/** What was typed, as the command takes it; what an action does not ask is left out. */
export function toActInput(dossierId: string, action: PageAction, sent: z.output<typeof actBody>): DeskAct {
	return {
		...{ dossierId, action, version: sent.phien_ban, reason: sent.ly_do, missing: sent.can_bo_sung },
		...(action === "hand-over" ? { takenBy: sent.nguoi_nhan } : {}),
		...(action === "deliver" ? { deliveredHow: sent.cach_tra ?? "desk", receiver: sent.nguoi_nhan } : {}),
		...(action === "pass-on" ? { step: sent.buoc ?? null } : {}),
		...(action === "pass-on" || action === "hand-over" ? { officerPersonId: sent.can_bo ?? null } : {}),
		...(action === "grant" ? { electronicResult: sent.dien_tu === "on" } : {}),
		...(action === "record-payment" ? { fee: sent.so_tien ?? null, paidOnline: sent.tra_bang === "on" } : {}),
	};
}

/** The questions of an action: no more than its row in the table needs. */
export function ActFields(props: ActFieldsProps) {
	const { name, view, language } = props;
	const words = actMessages[language].fields;
	const asks = name === "ask-supplement" || name === "return";
	return (
		<>
			<input type="hidden" name="phien_ban" value={String(view.dossier.version)} />
			{asks ? (
				<Field
					type="textarea"
					name="can_bo_sung"
					label={words.missing}
					hint={words.missingHint}
					rows={4}
					maxlength={4000}
				/>
			) : null}
			{name === "hand-over" ? <TakenByField {...props} /> : null}
			{name === "pass-on" ? <StepField {...props} /> : null}
			{name === "pass-on" || name === "hand-over" ? <OfficerField {...props} /> : null}
			{name === "deliver" ? <DeliveryFields {...props} /> : null}
			{name === "grant" ? <Field type="checkbox" name="dien_tu" label={words.electronic} optional /> : null}
			{name === "record-payment" ? <PaymentFields {...props} /> : null}
			{dossierAction(name).reason ? (
				<Field
					type="textarea"
					name="ly_do"
					label={words.reason}
					hint={words.reasonHint}
					rows={3}
					maxlength={2000}
					optional={asks}
					error={props.form.errors["reason"]?.[0] ?? ""}
				/>
			) : null}
		</>
	);
}

function TakenByField({ people, language }: ActFieldsProps) {
	const words = actMessages[language].fields;
	return (
		<>
			<datalist id="nguoi-cua-co-quan">
				{[...new Set(people.map(({ name }) => name))].map((name) => (
					<option value={name} />
				))}
			</datalist>
			<Field
				name="nguoi_nhan"
				label={words.takenBy}
				hint={words.takenByHint}
				list="nguoi-cua-co-quan"
				autocomplete="off"
				maxlength={200}
			/>
		</>
	);
}

function StepField({ view, language }: ActFieldsProps) {
	const words = actMessages[language].fields;
	const steps = view.version?.steps ?? [];
	if (steps.length === 0) return null;
	const next = Math.min((view.dossier.step ?? 1) + 1, steps.length);
	return (
		<Field
			type="select"
			name="buoc"
			label={words.step}
			value={String(next)}
			empty={false}
			options={steps.map(({ name }, index) => ({ value: String(index + 1), label: `${index + 1}. ${name}` }))}
		/>
	);
}

function OfficerField({ view, people, language }: ActFieldsProps) {
	const words = actMessages[language].fields;
	const byId = new Map(people.map(({ personId, name }) => [personId, name]));
	return (
		<Field
			type="select"
			name="can_bo"
			label={words.officer}
			value={view.dossier.officerPersonId ?? ""}
			empty={words.nobody}
			options={[...byId].map(([value, label]) => ({ value, label }))}
			optional
		/>
	);
}

function DeliveryFields({ view, language }: ActFieldsProps) {
	const words = actMessages[language].fields;
	return (
		<>
			<Field
				type="radio"
				name="cach_tra"
				label={words.how}
				value={view.dossier.wantsPost ? "post" : "desk"}
				options={deliveries.map((value) => ({ value, label: words.hows[value] }))}
			/>
			<Field
				name="nguoi_nhan"
				label={words.receiver}
				hint={words.receiverHint}
				autocomplete="off"
				maxlength={200}
				optional
			/>
		</>
	);
}

function PaymentFields({ view, language }: ActFieldsProps) {
	const words = actMessages[language].fields;
	return (
		<>
			<Field
				type="number"
				name="so_tien"
				label={words.amount}
				value={view.dossier.fee === null ? "" : formatCount(view.dossier.fee, language)}
			/>
			<Field
				type="radio"
				name="tra_bang"
				label={words.online}
				value="off"
				options={(["off", "on"] as const).map((value) => ({ value, label: words.onlines[value] }))}
			/>
		</>
	);
}
