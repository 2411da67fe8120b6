import type { BodyContext } from "../bodies/body-context.ts";
import type { Found, PaperReference } from "../reading.ts";
import { slugOf } from "../text/normalise.ts";
import type { Passage } from "../text/passage.ts";

/** The province and district that a paper speaks of; a bare "UBND tỉnh" is theirs. */
export interface UnitsNamed {
	readonly province: string | null;
	readonly district: string | null;
}

const unit = /(?<![\p{L}])(tỉnh|huyện) (?=\p{Lu})/gu;
const named = /^(?:\p{Lu}[\p{L}’']*)(?:[ -]\p{Lu}[\p{L}’']*){0,3}/u;

export function unitsNamed(passages: readonly Passage[], issuer: BodyContext): UnitsNamed {
	const counts = { tỉnh: new Map<string, number>(), huyện: new Map<string, number>() };
	for (const passage of passages) {
		for (const hit of passage.words.matchAll(unit)) {
			const name = named.exec(passage.words.slice(hit.index + hit[0].length, hit.index + 60))?.[0];
			const own = counts[hit[1] as "tỉnh" | "huyện"];
			if (name) own.set(name, (own.get(name) ?? 0) + 1);
		}
	}
	return {
		province: issuer.level === "province" ? issuer.locality : mostNamed(counts.tỉnh),
		district: issuer.level === "district" ? issuer.locality : mostNamed(counts.huyện),
	};
}

const mostNamed = (counts: ReadonlyMap<string, number>): string | null =>
	[...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;

/** An issuer without a name of its unit gets the one that the paper speaks of; the confidence says that it is inferred. */
export function withUnit(found: Found<PaperReference>, units: UnitsNamed): Found<PaperReference> {
	const { issuer } = found.value;
	if (!issuer || issuer.value.locality || issuer.value.group) return found;
	const { key } = issuer.value;
	const locality = /^(?:ubnd-tinh|hdnd-tinh|tinh-uy|so-[a-z-]+)$/.test(key)
		? units.province
		: /^(?:ubnd-huyen|huyen-uy)$/.test(key)
			? units.district
			: null;
	if (locality === null) return found;
	const body = { ...issuer.value, key: `${key}-${slugOf(locality)}`, locality };
	return { ...found, value: { ...found.value, issuer: { ...issuer, value: body, confidence: 0.75 } } };
}
