import { formatDecimal, type Language } from "#platform/i18n/index.ts";

/** Decimal text as it is read here, with as many decimals as it was written with. */
export const shownFigure = (figure: string, language: Language): string =>
	formatDecimal(figure, figure.split(".")[1]?.length ?? 0, language);
