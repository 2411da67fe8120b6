/** Two rounds of one survey figure of one unit, in points. */
export interface TwoRounds {
	readonly earlierError: number;
	readonly laterError: number;
	/** of the two estimates; above 0 where rounds share districts or people, 0 where they were drawn apart */
	readonly covariance: number;
}

/** Standard error of the difference: √(e₁² + e₂² - 2c). RangeError for an error below 0 or a covariance that two such errors cannot have. */
export function changeError({ earlierError, laterError, covariance }: TwoRounds): number {
	if (!(earlierError >= 0 && laterError >= 0)) throw new RangeError("A standard error is not below 0.");
	if (!(Math.abs(covariance) <= earlierError * laterError * (1 + 1e-12)))
		throw new RangeError("A covariance is no larger than the product of both errors.");
	return Math.sqrt(Math.max(0, earlierError ** 2 + laterError ** 2 - 2 * covariance));
}

/** What two rounds can show, in points, none below 0. */
export interface SmallestChange {
	readonly error: number;
	/** an observed change of this size lies just outside chance at the level of `certainty` */
	readonly observed: number;
	/** a true change of this size would be shown with the power asked for */
	readonly detectable: number;
}

/**
 * The smallest change that two rounds can show, in points. `certainty`: quantile of the standard normal (or Student's) distribution for the level, two-sided:
 * 1.959964 for 95 per cent, 1.644854 for 90. `power`: quantile for the chance to see a true change: 0.841621 for 80 per cent, 1.281552 for 90, 0 for 50.
 * observed = certainty × error; detectable = (certainty + power) × error.
 *
 * Quantiles are handed in, so that whoever knows the degrees of freedom of the design uses them. Source: Cohen, Statistical Power Analysis (1988), for the
 * normal distribution.
 */
export function smallestChange(
	rounds: TwoRounds,
	{ certainty, power }: { readonly certainty: number; readonly power: number },
): SmallestChange {
	if (!(certainty > 0) || !(power >= 0))
		throw new RangeError("Quantiles for level and power are not below 0.");
	const error = changeError(rounds);
	return { error, observed: certainty * error, detectable: (certainty + power) * error };
}
