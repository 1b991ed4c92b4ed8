using IncidentBot.Benchmarks;

if (args is ["floor", var file]) return await Floor.RunAloneAsync(file);
var options = Options.Read(args);
var report = new Report(Console.Out);
report.Begin(options);

using var folder = new WorkFolder();
if (options.Wants("statement")) report.Add(await Statements.RunAsync(folder.Make("statement"), options));
if (options.Only == "statement") return 0;
var small = await Measure.StoreAsync("small store", Seed.Open, folder, options, report);
var large = await Measure.StoreAsync($"{options.Incidents:N0} incidents", options.Incidents, folder, options, report);
report.Compare(small, large);
if (options.Wants("reminders")) report.Add(await Reminders.RunAsync(folder.Make("reminders"), options));
return 0;
