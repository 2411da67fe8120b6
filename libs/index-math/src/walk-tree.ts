import type { IndexTree, TreeNode } from "./tree.ts";

/** Code → node. A code that stands twice keeps its first node; `faultsOfTree` tells. */
export function nodesByCode(tree: IndexTree): ReadonlyMap<string, TreeNode> {
	const nodes = new Map<string, TreeNode>();
	for (const node of tree.nodes) if (!nodes.has(node.code)) nodes.set(node.code, node);
	return nodes;
}

/** Parent's code (null above the total) → nodes right below, in the order of the tree. */
export function childrenByParent(tree: IndexTree): ReadonlyMap<string | null, readonly TreeNode[]> {
	const children = new Map<string | null, TreeNode[]>();
	for (const node of tree.nodes) {
		const below = children.get(node.parent);
		if (below) below.push(node);
		else children.set(node.parent, [node]);
	}
	return children;
}

/** 0 for the total, 1 for what lies right below it. Throws on a circle, which `faultsOfTree` would have told. */
export function levelOf(nodes: ReadonlyMap<string, TreeNode>, code: string): number {
	let level = 0;
	for (let node = nodes.get(code); node && node.parent !== null; node = nodes.get(node.parent)) {
		level++;
		if (level > nodes.size) throw new RangeError(`The nodes above ${code} go round in a circle.`);
	}
	return level;
}
