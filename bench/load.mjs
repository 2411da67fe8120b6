import { Agent, get } from "node:http";

// A small source of load in a process of its own, so that it does not share a thread with what it measures.
// Asked by messages: { addresses, connections, seconds, headers? } → { answers, wrong, seconds, p50, p95, p99, bytes }.

process.on("message", async (task) => process.send(await load(task)));

async function load({ addresses, connections, seconds, headers = {} }) {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const tally = { times: [], wrong: 0, bytes: 0 };
	const begun = performance.now();
	const until = begun + seconds * 1000;
	let next = 0;
	const one = async () => {
		while (performance.now() < until) await ask(addresses[next++ % addresses.length], headers, agent, tally);
	};
	await Promise.all(Array.from({ length: connections }, one));
	agent.destroy();
	const sorted = tally.times.sort((a, b) => a - b);
	const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
	return {
		answers: sorted.length,
		wrong: tally.wrong,
		seconds: (performance.now() - begun) / 1000,
		p50: at(0.5),
		p95: at(0.95),
		p99: at(0.99),
		bytes: tally.bytes,
	};
}

function ask(address, headers, agent, tally) {
	const begun = performance.now();
	return new Promise((resolve) => {
		const request = get(
			address,
			{ agent, headers: { "accept-encoding": "gzip", ...headers } },
			(response) => {
				let bytes = 0;
				response.on("data", (chunk) => {
					bytes += chunk.length;
				});
				response.on("end", () => {
					tally.times.push(performance.now() - begun);
					if (response.statusCode !== 200) tally.wrong += 1;
					tally.bytes = bytes;
					resolve();
				});
			},
		);
		request.setTimeout(30_000, () => request.destroy());
		request.on("error", () => {
			tally.wrong += 1;
			resolve();
		});
	});
}
