import { ancestors, type OutlineNode } from "../outline/outline.ts";
import type { HeadingNodes } from "../tasks/finish-task.ts";
import { nodesOfHeading } from "./name-nodes.ts";

/** Places in an index that each heading names, in the light of the headings above it; each is worked out once. */
export function headingNodes(ofPaper: readonly string[]): HeadingNodes {
	const known = new Map<OutlineNode, readonly { index: string; node: string }[]>();
	return (node) => {
		const before = known.get(node);
		if (before) return before;
		const above = node.parent ? ancestors(node.parent).flatMap(indicesNamed) : [];
		const within = above.length > 0 ? above : ofPaper;
		const isTitle = node.heading && node.paragraph && node.leads.length === 0;
		const found = isTitle ? nodesOfHeading(node.paragraph?.passage.fold ?? "", within) : [];
		known.set(node, found);
		return found;
	};
}

const indicesNamed = (node: OutlineNode): string[] =>
	node.heading && node.paragraph
		? [...new Set(nodesOfHeading(node.paragraph.passage.fold, []).map(({ index }) => index))]
		: [];
