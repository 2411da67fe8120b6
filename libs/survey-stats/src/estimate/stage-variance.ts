import type { SampleDesign, Stage } from "../design/sample-design.ts";
import { refuse } from "../fault.ts";

/** Covariance of k estimates, k × k row by row. */
export type Covariance = Float64Array;

interface Sums {
	readonly k: number;
	/** units × k: totals of influence per unit */
	readonly totals: Float64Array;
	/** strata → units with a row in the domain */
	readonly present: Int32Array;
}

/**
 * Variance by linearisation. `influence` holds k columns, one number per row; `inDomain` says which rows the domain has (null: all). At each
 * stage and stratum: (1-f) n/(n-1) sum (t - mean t)^2 over the n sampled units, those without rows in the domain counting as t = 0; the stage
 * below counts times f, and so on down. Särndal, Swensson & Wretman (1992), result 4.3.1 and section 4.4; Binder (1983).
 */
export function linearisedCovariance(
	design: SampleDesign,
	influence: readonly Float64Array[],
	inDomain: Uint8Array | null,
): Covariance {
	const k = influence.length;
	const covariance = new Float64Array(k * k);
	let share: Float64Array = new Float64Array([1]);
	for (const [place, stage] of design.stages.entries()) {
		const sums = sumUp(stage, influence, inDomain);
		addStage(design, stage, place, sums, share, covariance);
		if (design.firstStageOnly) break;
		share = sharesBelow(stage, share);
		if (share.every((value) => value === 0)) break;
	}
	return covariance;
}

function sumUp(stage: Stage, influence: readonly Float64Array[], inDomain: Uint8Array | null): Sums {
	const k = influence.length;
	const totals = new Float64Array(stage.units * k);
	for (const [j, z] of influence.entries()) {
		for (let row = 0; row < z.length; row += 1) {
			const at = (stage.unitOfRow[row] as number) * k + j;
			totals[at] = (totals[at] as number) + (z[row] as number);
		}
	}
	return { k, totals, present: unitsPresent(stage, inDomain) };
}

/** Strata → units with a row in the domain. */
export function unitsPresent(stage: Stage, inDomain: Uint8Array | null): Int32Array {
	if (inDomain === null) return stage.sampled;
	const seen = new Uint8Array(stage.units);
	const present = new Int32Array(stage.strata);
	for (let row = 0; row < inDomain.length; row += 1) {
		const unit = stage.unitOfRow[row] as number;
		if (inDomain[row] === 0 || seen[unit] === 1) continue;
		seen[unit] = 1;
		const h = stage.stratumOfUnit[unit] as number;
		present[h] = (present[h] as number) + 1;
	}
	return present;
}

/** f multiplied along the path down to each unit. */
function sharesBelow(stage: Stage, share: Float64Array): Float64Array {
	const below = new Float64Array(stage.units);
	for (let unit = 0; unit < stage.units; unit += 1) {
		const h = stage.stratumOfUnit[unit] as number;
		const f = (stage.sampled[h] as number) / (stage.population[h] as number);
		below[unit] = (share[stage.parentOfStratum[h] as number] as number) * f;
	}
	return below;
}

/** What the strata under one unit of the stage above have in common. */
interface Family {
	readonly strata: number[];
	/** sum of influence over all of them, divided by their sampled units: where "adjust" puts a lonely unit's centre */
	readonly centre: Float64Array;
}

function addStage(
	design: SampleDesign,
	stage: Stage,
	place: number,
	sums: Sums,
	share: Float64Array,
	covariance: Covariance,
): void {
	const unitsOf = unitsByStratum(stage);
	for (const { strata, centre } of families(stage, sums, share)) {
		const part = new Float64Array(covariance.length);
		let counted = 0;
		for (const h of strata) {
			const lonely = isLonely(design, stage, sums, h);
			if (lonely && design.lonely === "refuse" && stage.sampled[h] === 1) {
				refuse("lonely-unit", { stratum: stage.stratumNames[h] as string, stage: place + 1 });
			}
			if (lonely && design.lonely === "average") continue;
			counted += 1;
			const units = unitsOf[h] as readonly number[];
			if (lonely && design.lonely === "adjust") addStratum(stage, sums, h, units, centre, part);
			else if (stage.sampled[h] !== 1) addStratum(stage, sums, h, units, meanOf(sums, units), part);
		}
		const above = share[stage.parentOfStratum[strata[0] as number] as number] as number;
		// Strata left out are taken to vary like the others; where none is left nothing can be said.
		const spread = design.lonely === "average" ? (above * strata.length) / counted : above;
		for (let c = 0; c < part.length; c += 1) {
			covariance[c] = (covariance[c] as number) + spread * (part[c] as number);
		}
	}
}

/** One sampled unit of several; or one unit in the domain of several sampled, where the design says so. */
function isLonely(design: SampleDesign, stage: Stage, { present }: Sums, h: number): boolean {
	if ((stage.population[h] as number) <= (stage.sampled[h] as number)) return false;
	if (stage.sampled[h] === 1) return true;
	const rule = design.lonely === "adjust" || design.lonely === "average";
	return rule && design.lonelyInDomains && present[h] === 1;
}

function families(stage: Stage, { k, totals, present }: Sums, share: Float64Array): Family[] {
	const byParent = new Map<number, number[]>();
	for (let h = 0; h < stage.strata; h += 1) {
		const parent = stage.parentOfStratum[h] as number;
		if (present[h] === 0 || share[parent] === 0) continue;
		const strata = byParent.get(parent);
		if (strata === undefined) byParent.set(parent, [h]);
		else strata.push(h);
	}
	const centres = new Map([...byParent.keys()].map((parent) => [parent, new Float64Array(k)]));
	for (let unit = 0; unit < stage.units; unit += 1) {
		const centre = centres.get(stage.parentOfStratum[stage.stratumOfUnit[unit] as number] as number);
		if (centre === undefined) continue;
		for (let j = 0; j < k; j += 1) centre[j] = (centre[j] as number) + (totals[unit * k + j] as number);
	}
	return [...byParent.entries()].map(([parent, strata]) => {
		const units = strata.reduce((sum, h) => sum + (stage.sampled[h] as number), 0);
		return { strata, centre: (centres.get(parent) as Float64Array).map((sum) => sum / units) };
	});
}

function unitsByStratum(stage: Stage): number[][] {
	const units: number[][] = Array.from({ length: stage.strata }, () => []);
	for (let unit = 0; unit < stage.units; unit += 1) units[stage.stratumOfUnit[unit] as number]?.push(unit);
	return units;
}

function meanOf({ k, totals }: Sums, units: readonly number[]): Float64Array {
	const mean = new Float64Array(k);
	for (const unit of units) {
		for (let j = 0; j < k; j += 1)
			mean[j] = (mean[j] as number) + (totals[unit * k + j] as number) / units.length;
	}
	return mean;
}

function addStratum(
	stage: Stage,
	{ k, totals }: Sums,
	h: number,
	units: readonly number[],
	centre: Float64Array,
	part: Float64Array,
): void {
	const n = stage.sampled[h] as number;
	const scale = (1 - n / (stage.population[h] as number)) * (n > 1 ? n / (n - 1) : 1);
	const away = new Float64Array(k);
	for (const unit of units) {
		for (let j = 0; j < k; j += 1) away[j] = (totals[unit * k + j] as number) - (centre[j] as number);
		for (let i = 0; i < k; i += 1) {
			const scaled = scale * (away[i] as number);
			if (scaled === 0) continue;
			for (let j = 0; j < k; j += 1)
				part[i * k + j] = (part[i * k + j] as number) + scaled * (away[j] as number);
		}
	}
}
