/** Loaded into every bot that is measured: says what the process has used when asked, and ends when the bench does. */
process.on('message', () => process.send?.({ ...process.cpuUsage(), rss: process.memoryUsage.rss() }));
process.on('disconnect', () => process.exit());
process.channel?.unref();
