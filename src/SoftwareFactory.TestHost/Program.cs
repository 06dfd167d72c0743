using System.Runtime.Loader;
using NUnit.Framework.Api;
using SoftwareFactory.TestHost;

// Arguments: the test assembly, a file with the full names of the tests to run, a file with the assemblies it may need.
var (assemblyPath, tests, assemblies) = (args[0], File.ReadAllLines(args[1]), File.ReadAllLines(args[2]));
var byName = assemblies.Where(File.Exists).ToLookup(path => Path.GetFileNameWithoutExtension(path), StringComparer.OrdinalIgnoreCase);
AssemblyLoadContext.Default.Resolving += (context, name) =>
    byName[name.Name!].FirstOrDefault() is { } path ? context.LoadFromAssemblyPath(path) : null;

// Tests may print what they like, but never where the results go.
using var output = Console.OpenStandardOutput();
using var results = new ResultLines(output);
Console.SetOut(TextWriter.Null);
Console.SetError(TextWriter.Null);

var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(assemblyPath);
var runner = new NUnitTestAssemblyRunner(new DefaultTestAssemblyBuilder());
runner.Load(assembly, new Dictionary<string, object> { ["NumberOfTestWorkers"] = 0 });
runner.Run(results, new NamedTests(tests));
return 0;
