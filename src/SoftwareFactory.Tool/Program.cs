using SoftwareFactory.Tool.Commands;

var parsed = FactoryCommand.Create().Parse(args);
if (parsed.Errors.Count == 0) return await parsed.InvokeAsync();

// The library tells errors in red, to whoever.
if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))) await parsed.InvokeAsync();
else await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, parsed.Errors.Select(error => error.Message)));
return ExitCodes.BadUsage;
