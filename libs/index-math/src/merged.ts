/** A figure of a unit that came out of others: as published, or by the publisher's own rule, or none. Nobody else may average. */
export type MergedFigure =
	| { readonly kind: "published"; readonly value: number }
	| { readonly kind: "averaged"; readonly value: number; readonly of: readonly string[] }
	| {
			readonly kind: "none";
			readonly reason: "no-rule" | "part-missing";
			readonly missing: readonly string[];
	  };

/** A merged unit: of which former ones, with what figures, by which rule. */
export interface MergedParts {
	/** former units that make up the new one, by code */
	readonly parts: readonly string[];
	/** former unit → its figure */
	readonly values: ReadonlyMap<string, number>;
	/** of the new unit, where it was published; goes before everything */
	readonly published: number | null;
	/** plain-mean: the publisher averages its former units alike, whatever their size (DTI 2024); none: it does not say (PAPI, PCI) */
	readonly rule: "plain-mean" | "none";
}

/**
 * The figure of a merged unit, in full precision. With the rule of DTI it is the arithmetic mean of all former units, never of some. RangeError without parts.
 *
 * Source: announcement of DTI 2024 (21/10/2025), which gives merged provinces the mean of the old ones.
 */
export function mergedFigure({ parts, values, published, rule }: MergedParts): MergedFigure {
	if (parts.length === 0) throw new RangeError("A merged unit has former units.");
	if (published !== null) return { kind: "published", value: published };
	const missing = parts.filter((part) => !values.has(part));
	if (rule === "none") return { kind: "none", reason: "no-rule", missing };
	if (missing.length > 0) return { kind: "none", reason: "part-missing", missing };
	const sum = parts.reduce((total, part) => total + (values.get(part) as number), 0);
	return { kind: "averaged", value: sum / parts.length, of: parts };
}
