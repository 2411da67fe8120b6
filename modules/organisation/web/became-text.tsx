import type { Language } from "#platform/i18n/messages.ts";
import type { Became, Heir } from "../domain/succession.ts";
import { organisationMessages } from "../messages.ts";
import type { UnitView } from "../queries/units.ts";
import { dayIn, named } from "./words.ts";

interface BecameTextProps {
	readonly unit: UnitView;
	readonly became: Became;
	readonly heirs: ReadonlyMap<string, UnitView>;
	readonly language: Language;
	readonly to: (address: string) => string;
	/** what the reader typed, handed on to the heir's page */
	readonly typed?: string;
	/** name at most so many and count the rest; all when absent */
	readonly most?: number;
	/** only the heirs, where the sentence around them is said once for a whole table */
	readonly brief?: boolean;
}

/** A sentence that says what became of a unit. All heirs are named; where several, none is picked. */
export function BecameText({ unit, became, heirs, language, to, typed, most, brief }: BecameTextProps) {
	const words = organisationMessages[language].became;
	if (became.kind === "stands") return null;
	if (became.kind === "unknown") return <>{words.unknown}</>;
	const link = (heir: Heir) => {
		const target = heirs.get(heir.unitId);
		if (!target) return heir.unitId;
		return (
			<a href={to(typed ? `${target.address}?tim=${encodeURIComponent(typed)}` : target.address)}>
				{named(target, language)}
			</a>
		);
	};
	const [first] = became.heirs;
	const provinces = new Set(became.heirs.map((heir) => heirs.get(heir.unitId)?.provinceId));
	const province = provinces.size === 1 ? heirs.get([...provinces][0] ?? "") : undefined;
	// said once for all heirs, and only where the reader could not expect it
	const where =
		province && province.id !== unit.provinceId && unit.level !== "province"
			? `, ${named(province, language)}`
			: "";
	const day = first ? dayIn(first.day, language) : "";
	if (brief && became.heirs.length === 1 && became.kind === "one" && unit.level !== "district")
		return <>{link(became.heir)}</>;
	if (!brief && became.kind === "one" && became.heirs.length === 1) {
		return (
			<>
				{words.oneBefore(day)}
				{link(became.heir)}
				{where}
				{words.oneAfter(day)}
			</>
		);
	}
	const shown = became.heirs.slice(0, most ?? became.heirs.length);
	const lead =
		unit.level === "district" ? words.districtSeveral : became.kind === "one" ? words.goneTo : words.several;
	const share = (heir: Heir) =>
		unit.level === "district"
			? words.through(heir.through, heir.share !== "whole")
			: organisationMessages[language].share[heir.share];
	return (
		<>
			{brief ? null : `${lead(day)} `}
			{shown.map((heir, index) => (
				<>
					{index > 0 ? ", " : null}
					{link(heir)} ({share(heir)})
				</>
			))}
			{shown.length < became.heirs.length ? ` ${words.more(became.heirs.length - shown.length)}` : null}
			{brief ? null : `${where}.`}
		</>
	);
}
