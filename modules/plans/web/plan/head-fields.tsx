import { z } from "zod";
import type { IndexView } from "#modules/indices/index.ts";
import { formatDay, type Language, typedDay } from "#platform/i18n/index.ts";
import { Field, type Option } from "#platform/ui/index.ts";
import { paperKindNames } from "../../domain/paper-name.ts";
import { type PlanHead, paperKinds } from "../../domain/plan.ts";
import { planMessages } from "../../plan/messages.ts";
import { yearField } from "./typed-year.ts";

interface Props {
	readonly head: PlanHead;
	readonly indices: readonly IndexView[];
	/** plans kept here that can be the one above; not asked where there is no list */
	readonly parents?: readonly Option[];
	readonly language: Language;
}

const day = (value: PlanHead["period"]["first"] | null | undefined): string =>
	value ? formatDay(value, "vi") : "";
const year = { type: "number", width: 2, keypad: "numeric" } as const;

/** The head of a plan, as it was read or written so far. */
export function HeadFields({ head, indices, parents, language }: Props) {
	const words = planMessages[language].head;
	return (
		<>
			<Field
				type="select"
				name="loai"
				label={words.kind}
				options={paperKinds.map((kind) => ({ value: kind, label: paperKindNames[kind][language] }))}
				value={head.paperKind}
				empty={false}
			/>
			<Field
				type="textarea"
				rows={2}
				name="trich_yeu"
				label={words.subject}
				hint={words.subjectHint}
				value={head.subject}
				maxlength={500}
			/>
			<Field {...year} name="nam" label={words.year} value={String(head.year)} />
			<Field name="tu_ngay" type="date" label={words.first} value={day(head.period.first)} />
			<Field name="den_ngay" type="date" label={words.last} value={day(head.period.last)} />
			<Field
				name="dia_danh"
				width={8}
				label={words.place}
				hint={words.placeHint}
				value={head.place ?? ""}
				maxlength={100}
				optional
			/>
			<Field
				type="select"
				name="chi_so"
				label={words.index}
				options={indices.map((index) => ({ value: index.code, label: index.label[language] }))}
				empty={words.indexNone}
				value={head.indexCode ?? ""}
				optional
			/>
			<Field
				{...year}
				name="nam_chi_so"
				label={words.indexYear}
				hint={words.indexYearHint}
				value={head.indexYear ? String(head.indexYear) : ""}
				optional
			/>
			{parents ? (
				<Field
					type="select"
					name="ke_hoach_tren"
					label={words.parent}
					hint={words.parentHint}
					options={parents}
					empty={words.parentNone}
					value={head.parent?.planId ?? ""}
					optional
				/>
			) : null}
			<Field
				name="so_tren"
				width={8}
				label={words.parentReference}
				hint={words.parentWritten}
				value={head.parent?.reference ?? ""}
				maxlength={200}
				optional
			/>
			<Field
				name="noi_tren"
				label={words.parentIssuer}
				value={head.parent?.issuer ?? ""}
				maxlength={200}
				optional
			/>
			<Field name="ngay_tren" type="date" label={words.parentDay} value={day(head.parent?.day)} optional />
		</>
	);
}

const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.default("")
		.transform((value) => value || null);
const maybe = <T extends z.ZodType>(field: T) =>
	z.union([z.literal("").transform(() => null), field]).default(null as never);

export const headInput = {
	loai: z.enum(paperKinds),
	trich_yeu: z.string().trim().min(1).max(500),
	nam: yearField,
	tu_ngay: typedDay(),
	den_ngay: typedDay(),
	dia_danh: text(100),
	chi_so: text(40),
	nam_chi_so: maybe(yearField),
	ke_hoach_tren: maybe(z.uuid()),
	so_tren: text(200),
	noi_tren: text(200),
	ngay_tren: maybe(typedDay()),
} as const;
const typedHead = z.object(headInput);

export function headOf(typed: z.output<typeof typedHead>): PlanHead {
	const { ke_hoach_tren: planId, so_tren: reference, noi_tren: issuer, ngay_tren: parentDay } = typed;
	const hasParent = [planId, reference, issuer, parentDay].some((value) => value !== null);
	return {
		paperKind: typed.loai,
		subject: typed.trich_yeu,
		year: typed.nam,
		period: { first: typed.tu_ngay, last: typed.den_ngay },
		place: typed.dia_danh,
		indexCode: typed.chi_so,
		indexYear: typed.chi_so ? (typed.nam_chi_so ?? typed.nam) : null,
		parent: hasParent ? { planId, reference, issuer, day: parentDay } : null,
	};
}
