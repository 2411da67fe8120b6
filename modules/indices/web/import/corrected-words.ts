import { formatDay, formatPoints, type Language } from "#platform/i18n/index.ts";
import { correctionMessages } from "../../import/correction-messages.ts";
import { importMessages } from "../../import/messages.ts";
import type { Correction } from "../../queries/import/corrections.ts";

export const pointsOrNone = (figure: string | null, language: Language): string =>
	figure === null ? importMessages[language].noFigure : formatPoints(figure, language);

/** "đã sửa ngày 22/11/2026, trước là 43,84" */
export function correctedText({ at, before }: Pick<Correction, "at" | "before">, language: Language): string {
	const day = formatDay(at.toZonedDateTimeISO("Asia/Ho_Chi_Minh").toPlainDate(), language);
	return correctionMessages[language].history.corrected(day, pointsOrNone(before, language));
}
