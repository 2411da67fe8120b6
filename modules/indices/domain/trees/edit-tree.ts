import type { Aggregation, Label, TreeNode, WhenMissing } from "@guong/index-math";
import { freeConcept } from "./concept-of-label.ts";

/** What a person says of a node; its place and its rule are said apart. */
export interface NodeText {
	readonly code: string;
	/** "": made from the name */
	readonly concept: string;
	readonly label: Label;
	readonly weight: number | null;
	readonly minimum: number | null;
	readonly maximum: number | null;
	readonly direction: TreeNode["direction"];
	readonly whenMissing: WhenMissing;
	readonly verified: boolean;
	readonly source: string;
}

export type TreeEdit =
	| { readonly kind: "add"; readonly parent: string | null; readonly node: NodeText }
	| { readonly kind: "change"; readonly code: string; readonly node: NodeText }
	| { readonly kind: "rule"; readonly code: string; readonly aggregation: Aggregation }
	| { readonly kind: "remove"; readonly code: string }
	/** `before`: the sister it stands in front of; null: last */
	| { readonly kind: "move"; readonly code: string; readonly parent: string; readonly before: string | null }
	| { readonly kind: "replace"; readonly nodes: readonly TreeNode[] };

export type EditRefusal =
	| "node-unknown"
	| "parent-unknown"
	| "parent-below"
	| "second-total"
	| "code-taken"
	| "concept-taken"
	| "total-stays";

export type Edited = { readonly nodes: readonly TreeNode[] } | { readonly refusal: EditRefusal };

/** The nodes after one edit, parents before their children; or why it cannot be. Doubts about points are told elsewhere. */
export function editTree(nodes: readonly TreeNode[], edit: TreeEdit): Edited {
	switch (edit.kind) {
		case "add":
			return added(nodes, edit.parent, edit.node);
		case "change":
			return changed(nodes, edit.code, edit.node);
		case "rule":
			return withNode(nodes, edit.code, (node) => ({ ...node, aggregation: edit.aggregation }));
		case "remove":
			return removed(nodes, edit.code);
		case "move":
			return moved(nodes, edit.code, edit.parent, edit.before);
		case "replace":
			return { nodes: inTreeOrder(edit.nodes) };
	}
}

/** The node with everything below it. */
export function branchOf(nodes: readonly TreeNode[], code: string): ReadonlySet<string> {
	const branch = new Set([code]);
	for (let before = 0; before !== branch.size; ) {
		before = branch.size;
		for (const node of nodes) if (node.parent !== null && branch.has(node.parent)) branch.add(node.code);
	}
	return branch;
}

function added(nodes: readonly TreeNode[], parent: string | null, text: NodeText): Edited {
	if (parent === null && nodes.some((node) => node.parent === null)) return { refusal: "second-total" };
	if (parent !== null && !nodes.some((node) => node.code === parent)) return { refusal: "parent-unknown" };
	const refusal = takenIn(nodes, text);
	if (refusal) return { refusal };
	const node: TreeNode = { ...named(nodes, text), parent, aggregation: { kind: "given" } };
	// a node that was measured itself is from now on made of its parts
	const above = nodes.map((each) =>
		each.code === parent && each.aggregation.kind === "given"
			? { ...each, aggregation: { kind: "sum" as const } }
			: each,
	);
	return { nodes: inTreeOrder([...above, node]) };
}

function changed(nodes: readonly TreeNode[], code: string, text: NodeText): Edited {
	const others = nodes.filter((node) => node.code !== code);
	const refusal = takenIn(others, text);
	if (others.length === nodes.length) return { refusal: "node-unknown" };
	if (refusal) return { refusal };
	return {
		nodes: nodes.map((node) => {
			if (node.code === code)
				return { ...named(others, text), parent: node.parent, aggregation: node.aggregation };
			return node.parent === code ? { ...node, parent: text.code } : node;
		}),
	};
}

function removed(nodes: readonly TreeNode[], code: string): Edited {
	if (!nodes.some((node) => node.code === code)) return { refusal: "node-unknown" };
	const branch = branchOf(nodes, code);
	return { nodes: nodes.filter((node) => !branch.has(node.code)) };
}

function moved(nodes: readonly TreeNode[], code: string, parent: string, before: string | null): Edited {
	const node = nodes.find((each) => each.code === code);
	if (!node) return { refusal: "node-unknown" };
	if (node.parent === null) return { refusal: "total-stays" };
	if (!nodes.some((each) => each.code === parent)) return { refusal: "parent-unknown" };
	if (branchOf(nodes, code).has(parent)) return { refusal: "parent-below" };
	const others = nodes.filter((each) => each.code !== code);
	const place = others.findIndex((each) => each.code === before && each.parent === parent);
	const at = place < 0 ? others.length : place;
	return { nodes: inTreeOrder([...others.slice(0, at), { ...node, parent }, ...others.slice(at)]) };
}

function withNode(nodes: readonly TreeNode[], code: string, change: (node: TreeNode) => TreeNode): Edited {
	if (!nodes.some((node) => node.code === code)) return { refusal: "node-unknown" };
	return { nodes: nodes.map((node) => (node.code === code ? change(node) : node)) };
}

function takenIn(nodes: readonly TreeNode[], { code, concept }: NodeText): EditRefusal | null {
	if (nodes.some((node) => node.code === code)) return "code-taken";
	return nodes.some((node) => node.concept === concept) ? "concept-taken" : null;
}

const named = (others: readonly TreeNode[], text: NodeText): NodeText => ({
	...text,
	concept: text.concept || freeConcept(text.label.vi, new Set(others.map(({ concept }) => concept))),
});

/** Depth first, sisters as they stood. What hangs on nothing comes last, so that nothing typed is lost. */
export function inTreeOrder(nodes: readonly TreeNode[]): readonly TreeNode[] {
	const ordered: TreeNode[] = [];
	const walk = (parent: string | null): void => {
		for (const node of nodes)
			if (node.parent === parent && !ordered.includes(node)) {
				ordered.push(node);
				walk(node.code);
			}
	};
	walk(null);
	return [...ordered, ...nodes.filter((node) => !ordered.includes(node))];
}
