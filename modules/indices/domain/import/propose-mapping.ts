import type { IndexTree, TreeNode } from "@guong/index-math";
import { type FoundLabel, foldText } from "./reading.ts";

/** Folded label → concept; empty: not read. */
export type LabelMap = Readonly<Record<string, string>>;

/**
 * Which part each label may stand for: as a person decided the last time, else by the code it begins with, else by its words.
 * A part is proposed once; the person may say otherwise.
 */
export function proposeMapping(
	labels: readonly FoundLabel[],
	tree: IndexTree,
	remembered: LabelMap,
): LabelMap {
	const known = new Set(tree.nodes.map(({ concept }) => concept));
	const taken = new Set<string>();
	const proposed: Record<string, string> = {};
	for (const { key } of labels) {
		const before = remembered[key];
		const concept =
			before !== undefined && (before === "" || known.has(before))
				? before
				: (nodeOf(key, tree)?.concept ?? "");
		proposed[key] = taken.has(concept) ? "" : concept;
		if (concept !== "") taken.add(concept);
	}
	return proposed;
}

function nodeOf(key: string, tree: IndexTree): TreeNode | undefined {
	const byCode = codesIn(key)
		.map((code) => tree.nodes.find((node) => node.code.toLowerCase() === code))
		.find((node) => node !== undefined);
	return (
		byCode ?? tree.nodes.find((node) => isCalled(node, key)) ?? (isTotal(key) ? rootOf(tree) : undefined)
	);
}

/** "chi so noi dung 3 …", "dimension 3", "3.1 …", "d3": the code that a label begins with. */
function codesIn(key: string): readonly string[] {
	const dimension = /^(?:chi so noi dung|dimension|noi dung|chi so thanh phan|sub index) (\d+)(?![.\d])/.exec(
		key,
	)?.[1];
	if (dimension) return [`d${dimension}`, dimension];
	const dotted =
		/^(?:s|chi so noi dung thanh phan |noi dung thanh phan |sub dimension )?(\d+(?:\.\d+)+)(?!\d)/.exec(
			key,
		)?.[1];
	if (dotted) return [dotted];
	const plain = /^([a-z]{0,4}\d+)(?:$| )/.exec(key)?.[1];
	return [key, ...(plain ? [plain, `d${plain}`] : [])];
}

const isCalled = ({ concept, label }: TreeNode, key: string): boolean => {
	const bare = key.replace(/^[a-z]?\d+(\.\d+)* /, "");
	const names = [
		foldText(label.vi),
		foldText(label.en),
		foldText(concept),
		foldText(concept.replaceAll("_", " ")),
	];
	return names.includes(key) || names.includes(bare);
};

const isTotal = (key: string): boolean =>
	/^(tong( diem| so| cong)?|diem tong( hop)?|chi so chung|chi so tong hop|total( score)?|overall)\b/.test(
		key,
	) || /^(papi|pci|par index|sipas|dti)( (20\d\d|tong hop|total|index))*$/.test(key);

const rootOf = (tree: IndexTree): TreeNode | undefined => tree.nodes.find((node) => node.parent === null);
