// The architecture as rules. ARCHITECTURE.md says why; scripts/architecture.test.ts plants one violation of each rule.

/** Which module may ask which. A new word in it needs a decision record. */
const mayAsk = {
	organisation: [],
	accounts: ["organisation"],
	surveys: ["organisation", "accounts"],
	dossiers: ["organisation", "accounts"],
	feedback: ["organisation", "accounts"],
	disclosure: ["organisation", "accounts"],
	communications: ["organisation", "accounts"],
	supervision: ["organisation", "accounts"],
	measures: [
		"organisation",
		"accounts",
		"surveys",
		"dossiers",
		"feedback",
		"disclosure",
		"communications",
		"supervision",
	],
	indices: ["organisation", "accounts", "surveys", "measures"],
	plans: ["organisation", "accounts", "indices", "measures"],
	reports: [
		"organisation",
		"accounts",
		"surveys",
		"dossiers",
		"feedback",
		"disclosure",
		"communications",
		"supervision",
		"measures",
		"indices",
		"plans",
	],
};

const test = "\\.test\\.tsx?$|\\.type-test\\.tsx?$|\\.fixture\\.ts$|/fixtures/";
const packages = "^node_modules/";

const directions = [
	{
		name: "platform-knows-no-domain",
		comment: "The platform gives what the machine gives; it must work for any system.",
		from: { path: "^platform/" },
		to: { path: "^(modules|apps|reference|e2e|bench|scripts)/" },
	},
	{
		name: "modules-know-no-app",
		comment: "Apps start modules, never the other way round.",
		from: { path: "^modules/" },
		to: { path: "^(apps|e2e|bench|scripts)/" },
	},
	{
		name: "libs-are-alone",
		comment: "A lib is true anywhere: it knows nothing of us, not even another lib.",
		from: { path: "^libs/([^/]+)/" },
		to: { path: "^(platform|modules|apps|reference|libs|e2e|bench|scripts)/", pathNot: "^libs/$1/" },
	},
	{
		name: "libs-are-pure",
		comment: "No machine, no clock, no network in a lib: what it needs to know is passed in as data.",
		from: { path: "^libs/", pathNot: test },
		to: { path: ["^node:", packages], pathNot: "^node_modules/temporal-polyfill/" },
	},
	{
		name: "libs-are-pure-core",
		comment: "The same, for Node's own modules however they are written.",
		from: { path: "^libs/", pathNot: test },
		to: { dependencyTypes: ["core"] },
	},
	{
		name: "no-cycles",
		comment: "Type-only cycles count: they are how two rooms become one.",
		from: {},
		to: { circular: true },
	},
];

const doors = [
	{
		name: "through-the-door",
		comment: "Another module is asked through its index.ts.",
		from: { path: "^modules/([^/]+)/" },
		to: { path: "^modules/[^/]+/", pathNot: ["^modules/$1/", "^modules/[^/]+/index\\.ts$"] },
	},
	{
		name: "apps-through-the-doors",
		comment: "Apps use the two doors of a module.",
		from: { path: "^(apps|e2e|bench)/" },
		to: { path: "^modules/[^/]+/", pathNot: "^modules/[^/]+/(index|wiring)\\.ts$" },
	},
	{
		name: "door-answers-questions-only",
		comment: "Who asks a module must not be able to change it, nor drag in its pages.",
		from: { path: "^modules/([^/]+)/index\\.ts$" },
		to: {
			path: "^modules/[^/]+/(commands/|web/|jobs/|wiring\\.ts$)",
			// the type of what another module adds to a page: nothing runs in it
			pathNot: "/web/[^/]+-section\\.ts$",
			reachable: true,
		},
	},
	{
		name: "not-out-of-own-door",
		comment: "Inside the house one walks from room to room, not out of the door and in again.",
		from: { path: "^modules/([^/]+)/", pathNot: [test, "/testing/"] },
		to: { path: "^modules/$1/(index|wiring)\\.ts$" },
	},
	...Object.entries(mayAsk).map(([module, asked]) => ({
		name: `module-order:${module}`,
		comment: `${module} may ask ${asked.join(", ") || "nobody"}: see the table at the head of .dependency-cruiser.cjs.`,
		from: { path: `^modules/${module}/` },
		to: { path: "^modules/", pathNot: `^modules/(${[module, ...asked].join("|")})/` },
	})),
	{
		name: "module-in-the-table",
		comment: "A module that the table of permitted questions does not name asks nobody.",
		from: { path: "^modules/([^/]+)/", pathNot: `^modules/(${Object.keys(mayAsk).join("|")})/` },
		to: { path: "^modules/", pathNot: "^modules/$1/" },
	},
];

const rooms = [
	{
		name: "domain-is-pure",
		comment: "domain/ is types and rules: no database, no pages, no machine.",
		from: { path: "^modules/([^/]+)/domain/", pathNot: test },
		to: {
			path: ".",
			pathNot: [
				"^modules/$1/(domain/|errors\\.ts$)",
				"^modules/[^/]+/index\\.ts$",
				"^libs/",
				"^platform/(clock|problem|i18n)/",
				"^platform/http/actor\\.ts$",
				"^node_modules/(temporal-polyfill|zod)/",
			],
		},
	},
	{
		name: "policy-is-pure",
		comment: "Rights are decided from what is passed in, so that a test can try every actor.",
		from: { path: "^modules/.*policy\\.ts$" },
		to: { path: "^platform/db/|/(commands|queries|web|jobs)/|/store|^node_modules/(kysely|pg)/" },
	},
	{
		name: "sql-in-one-place",
		comment: "Who wants to know what reads or writes a table looks into these rooms only.",
		from: {
			path: "^(modules|apps|platform)/",
			pathNot: [
				test,
				"^platform/(db|demo|events|jobs|mail|files|http|testing)/",
				"^apps/cli/database/",
				"^modules/.*/(store/|store\\.ts$|queries/|views\\.ts$|tables\\.ts$|reference/|demo/)",
			],
		},
		to: { path: "^node_modules/(kysely|pg|pg-copy-streams|graphile-worker)/" },
	},
	{
		name: "web-in-one-place",
		comment:
			"Transport stays out of the domain: requests and answers are known in web/ and in platform/http.",
		from: {
			path: "^(modules|apps|platform|libs)/",
			pathNot: [test, "^platform/(http|ui)/", "^modules/[^/]+/web/", "^apps/web/"],
		},
		to: { path: "^node_modules/(hono|@hono)/" },
	},
	{
		name: "testing-stays-in-tests",
		comment: "What only tests need is not installed where the program runs.",
		from: {
			path: "^(modules|apps|platform|libs)/",
			pathNot: [test, "^platform/testing/", "/testing/"],
		},
		to: { path: "^platform/testing/|^modules/[^/]+/testing/", pathNot: "^platform/testing/cast\\.ts$" },
	},
	{
		name: "no-dev-dependency",
		comment: "`npm start` installs without development packages.",
		from: {
			path: "^(modules|apps|platform|libs)/",
			pathNot: [test, "/testing/"],
		},
		to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "npm"] },
	},
	{
		name: "resolves",
		comment: "What cannot be found cannot be judged by the other rules.",
		from: {},
		to: { couldNotResolve: true },
	},
];

module.exports = {
	forbidden: [...directions, ...doors, ...rooms].map((rule) => ({ severity: "error", ...rule })),
	options: {
		doNotFollow: { path: "node_modules" },
		exclude: { path: "(^|/)(dist|screenshots)/" },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		combinedDependencies: true,
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "require", "node", "types", "default"],
			extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".cjs", ".js", ".json"],
			mainFields: ["module", "main", "types", "typings"],
		},
	},
};
