import { incompleteBeta } from "./incomplete-beta.ts";
import { incompleteGammaUpper } from "./incomplete-gamma.ts";

/** P(X > x) for chi-square with df > 0, real. */
export function chiSquareUpper(x: number, df: number): number {
	return incompleteGammaUpper(df / 2, x / 2);
}

/** P(F > f) for F with df1, df2 > 0, real; df2 = Infinity is the chi-square over df1. */
export function fisherUpper(f: number, df1: number, df2: number): number {
	if (Number.isNaN(f) || !(df1 > 0) || !(df2 > 0)) return Number.NaN;
	if (!(f > 0)) return 1;
	if (df2 === Number.POSITIVE_INFINITY) return chiSquareUpper(f * df1, df1);
	const scale = df2 + df1 * f;
	return incompleteBeta(df2 / 2, df1 / 2, df2 / scale, (df1 * f) / scale);
}
