import type { Reading } from "@guong/admin-docs";
import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import { formatDay, type Language } from "#platform/i18n/index.ts";
import { Notice, Part } from "#platform/ui/index.ts";
import type { LegalBasis, TargetText } from "../../domain/plan.ts";
import type { PlanRead } from "../../domain/plan-of-reading.ts";
import { basisKey, targetKey } from "../../domain/reading-choice.ts";
import { textMessages } from "../../plan/text-messages.ts";
import { readingMessages } from "../../reading/messages.ts";
import { shownFigure } from "../plan/figure-text.ts";

/** One thing that was read, with the box that takes it into the draft. */
export function TakeBox({
	id,
	taken,
	children,
}: {
	readonly id: string;
	readonly taken: (key: string) => boolean;
	readonly children?: Child;
}) {
	return (
		<div class="choice">
			<input type="checkbox" id={`lay-${id}`} name="lay" value={id} checked={taken(id)} />
			<label for={`lay-${id}`}>{children}</label>
		</div>
	);
}

interface Props {
	readonly read: PlanRead;
	readonly reading: Reading;
	readonly language: Language;
	readonly taken: (key: string) => boolean;
}

export function TargetsShown({ read, language, taken }: Props) {
	const words = readingMessages[language].targets;
	const { targets, withoutFigure } = read;
	return (
		<Part
			id="muc-tieu"
			title={targets.length > 0 ? words.title(targets.length) : words.none}
			sub={targets.length > 0 ? words.help : null}
		>
			{targets.map((target, index) => (
				<TakeBox id={targetKey(index)} taken={taken}>
					<span lang="vi">{target.label}</span>
					<small>{figuresInWords(target, language)}</small>
				</TakeBox>
			))}
			{withoutFigure.length > 0 ? (
				<Notice title={words.withoutFigure(withoutFigure.length)}>{withoutFigure.join("; ")}</Notice>
			) : null}
		</Part>
	);
}

/** "Phấn đấu: 43,24 điểm; mức tăng: 1,09", each as printed. */
function figuresInWords(target: TargetText, language: Language): string {
	const { heads, groups } = textMessages[language].targets;
	const figure = (value: string | null) => value && shownFigure(value, language);
	const unit = target.unitLabel ? ` ${target.unitLabel}` : "";
	const figures = [
		[heads.value, target.value && `${target.atLeast ? "≥" : "≤"} ${figure(target.value)}${unit}`],
		[heads.value, target.inGroup && groups[target.inGroup]],
		[heads.increase, figure(target.increase)],
		[heads.baseline, figure(target.baseline)],
	] as const;
	const told = figures.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
	return [...told, String(target.year)].join("; ");
}

export function BasesShown({ read: { bases }, language, taken }: Props) {
	const words = readingMessages[language].bases;
	return (
		<Part id="can-cu" title={bases.length > 0 ? words.title(bases.length) : words.none}>
			{bases.map((basis, index) => (
				<TakeBox id={basisKey(index)} taken={taken}>
					<span lang="vi">{basisInWords(basis)}</span>
					{basis.about ? <small lang="vi">{basis.about}</small> : null}
				</TakeBox>
			))}
		</Part>
	);
}

const shownDay = (day: Temporal.PlainDate | null): string | null => (day ? formatDay(day, "vi") : null);

const basisInWords = ({ reference, day, issuer }: LegalBasis): string =>
	[reference, shownDay(day), issuer].filter(Boolean).join(", ");
