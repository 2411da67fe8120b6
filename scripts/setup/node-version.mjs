// Imported first by every script: an old Node should say so in words, not in a stack trace.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
	process.stderr.write(
		`Gương cần Node 20.19 trở lên; máy này đang dùng Node ${process.versions.node}.\n` +
			"Hãy cài bản mới tại https://nodejs.org (hoặc: nvm install 20) rồi chạy lại lệnh.\n\n" +
			`Gương needs Node 20.19 or later; this is Node ${process.versions.node}.\n` +
			"Install a newer one from https://nodejs.org (or: nvm install 20) and run the command again.\n",
	);
	process.exit(1);
}
