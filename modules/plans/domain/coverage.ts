import { type KnownNode, nodeKey } from "./checks/checked-plan.ts";
import type { StoredTask } from "./task.ts";

/** A node of the index with the tasks that are meant to move it. */
export interface CoveredNode {
	readonly node: KnownNode;
	/** 0 for the whole index, 1 for what lies right below it … */
	readonly depth: number;
	/** bound to the node itself */
	readonly tasks: readonly StoredTask[];
	/** bound to it or to any node below, each task once */
	readonly withBelow: readonly StoredTask[];
}

export interface Coverage {
	readonly nodes: readonly CoveredNode[];
	/** bound to no node of these */
	readonly unbound: readonly StoredTask[];
}

/** Every node of the tree in its order, those without any task too: the empty ones are what one looks for. */
export function coverageOf(tasks: readonly StoredTask[], nodes: ReadonlyMap<string, KnownNode>): Coverage {
	const own = new Map<string, StoredTask[]>();
	const all = new Map<string, Set<StoredTask>>();
	for (const task of tasks)
		for (const bound of task.nodes) {
			const key = nodeKey(bound);
			if (!nodes.has(key)) continue;
			own.set(key, [...(own.get(key) ?? []), task]);
			for (const above of pathUp(key, nodes)) all.set(above, (all.get(above) ?? new Set()).add(task));
		}
	const bound = new Set([...own.values()].flat());
	return {
		nodes: [...nodes].map(([key, node]) => ({
			node,
			depth: pathUp(key, nodes).length - 1,
			tasks: own.get(key) ?? [],
			withBelow: [...(all.get(key) ?? [])],
		})),
		unbound: tasks.filter((task) => !bound.has(task)),
	};
}

/** The node and those above it. */
function pathUp(key: string, nodes: ReadonlyMap<string, KnownNode>): readonly string[] {
	const path: string[] = [];
	for (let at: string | null = key; at !== null && !path.includes(at); ) {
		const node = nodes.get(at);
		if (!node) break;
		path.push(at);
		at = node.parent === null ? null : nodeKey({ index: node.index, concept: node.parent });
	}
	return path;
}

/** A column of the matrix: a body, or all bodies of one kind taken together. */
export interface CoverageColumn {
	readonly key: string;
	readonly name: string;
	readonly tasks: ReadonlySet<string>;
}

/**
 * Who leads: the bodies of the plan's own unit one by one, those of units below together, since a hundred communes with one
 * task are one column and not a hundred. Those with most tasks first; tasks without a lead last.
 */
export function leadColumns(
	tasks: readonly StoredTask[],
	unitOf: (bodyId: string) => string | null,
	own: { readonly unitId: string; readonly below: string; readonly nobody: string },
): readonly CoverageColumn[] {
	const columns = new Map<string, { name: string; tasks: Set<string> }>();
	const put = (key: string, name: string, taskId: string) => {
		const column = columns.get(key) ?? { name, tasks: new Set<string>() };
		column.tasks.add(taskId);
		columns.set(key, column);
	};
	for (const { id, lead } of tasks) {
		if (lead.length === 0) put("", own.nobody, id);
		for (const { bodyId, written } of lead) {
			const unitId = bodyId === null ? own.unitId : unitOf(bodyId);
			if (unitId === null || unitId === own.unitId) put(bodyId ?? `?${written}`, written, id);
			else put("below", own.below, id);
		}
	}
	const order = (key: string, size: number) => (key === "" ? Number.MAX_SAFE_INTEGER : -size);
	return [...columns]
		.map(([key, column]) => ({ key, ...column }))
		.sort((a, b) => order(a.key, a.tasks.size) - order(b.key, b.tasks.size));
}
