import { foldWords } from "./fold-words.ts";

/** How papers and programs shorten the names of bodies and units; whole words only. */
const shortened: readonly (readonly [RegExp, string])[] = [
	[/\bubnd\b/g, "uy ban nhan dan"],
	[/\bhdnd\b/g, "hoi dong nhan dan"],
	[/\b(?:tt ?pvhcc|trung tam pvhcc|ttphvhcc|tt hcc|tthcc)\b/g, "trung tam phuc vu hanh chinh cong"],
	[/\bvp\b/g, "van phong"],
	[/\btp\b/g, "thanh pho"],
	[/\btx\b/g, "thi xa"],
	[/\btt(?= [a-z]+)/g, "thi tran"],
	[/\bgd ?(?:va )?dt\b/g, "giao duc va dao tao"],
	[/\bnn ?(?:va )?mt\b/g, "nong nghiep va moi truong"],
	[/\btn ?(?:va )?mt\b/g, "tai nguyen va moi truong"],
	[/\bkh ?(?:va )?dt\b/g, "ke hoach va dau tu"],
	[/\bld ?tb ?(?:va )?xh\b/g, "lao dong thuong binh va xa hoi"],
];

/** What spellings of one body's name share. */
export function keyOfBodyText(text: string): string {
	let key = foldWords(text);
	for (const [short, whole] of shortened) key = key.replace(short, whole);
	return key;
}

export interface NamedBody {
	readonly kind: string;
	readonly name: string;
	readonly fullName: string;
	readonly nameEn?: string;
}

/** "Ủy ban nhân dân xã Thiện Tân", also with what lies above, also the unit alone for its committee. */
export function keysOfBody(body: NamedBody, unitName: string, above: readonly string[]): readonly string[] {
	const own = body.kind === "committee" ? [body.fullName, unitName] : [body.fullName, body.name];
	const keys = new Set<string>();
	for (const name of own) {
		keys.add(keyOfBodyText(name));
		let longer = name;
		for (const one of above) {
			keys.add(keyOfBodyText(`${name} ${one}`));
			longer = `${longer} ${one}`;
			keys.add(keyOfBodyText(longer));
		}
	}
	if (body.kind !== "committee") {
		keys.add(keyOfBodyText(`${body.name} uy ban nhan dan ${unitName}`));
		keys.add(keyOfBodyText(`${unitName} ${body.name}`));
	}
	return [...keys];
}
