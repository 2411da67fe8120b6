import { z } from "zod";
import { formatDay, type Language, typedDay } from "#platform/i18n/index.ts";
import { Field } from "#platform/ui/index.ts";
import type { LegalBasis } from "../../domain/plan.ts";
import { itemMessages } from "../../reading/item-messages.ts";

export function BasisFields({
	basis,
	language,
}: {
	readonly basis: LegalBasis;
	readonly language: Language;
}) {
	const words = itemMessages[language].change.basis;
	const { reference, day, issuer, about } = basis;
	return (
		<>
			<Field name="so" width={8} label={words.reference} value={reference} maxlength={200} />
			<Field name="ngay" type="date" label={words.day} value={day ? formatDay(day, "vi") : ""} optional />
			<Field name="noi" label={words.issuer} value={issuer ?? ""} maxlength={200} optional />
			<Field
				type="textarea"
				rows={2}
				name="ve"
				label={words.about}
				value={about ?? ""}
				maxlength={500}
				optional
			/>
		</>
	);
}

const text = (most: number) =>
	z
		.string()
		.trim()
		.max(most)
		.default("")
		.transform((value) => value.normalize("NFC") || null);

export const basisInput = {
	so: z.string().trim().min(1).max(200),
	ngay: z.union([z.literal("").transform(() => null), typedDay()]).default(null),
	noi: text(200),
	ve: text(500),
} as const;
const typedBasis = z.object(basisInput);

export const basisOfTyped = ({ so, ngay, noi, ve }: z.output<typeof typedBasis>): LegalBasis => ({
	...{ reference: so.normalize("NFC"), day: ngay, issuer: noi, about: ve },
});
