using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SoftwareFactory.Analyzers.Operations;

namespace SoftwareFactory.Analyzers.Reliability;

/// <summary>
/// SF4336: a local that is created, used, and never disposed of although its type is disposable, and a stream, reader or writer that is made for one call. What is returned, stored or handed to
/// somebody else is theirs; readers and writers of memory hold nothing, and neither does a source of cancellation without a timer or others behind it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UndisposedLocalAnalyzer() : PackAnalyzer(Rule)
{
    internal static readonly DiagnosticDescriptor Rule = new(
        "SF4336", "A resource is not released", "{0} ({1}) is never disposed of. Declare it with using.",
        Reliability, DiagnosticSeverity.Error, true, helpLinkUri: $"{Pages}SF4336.md");

    private static readonly string[] Makers = ["Open", "OpenRead", "OpenWrite", "OpenText", "Create", "CreateText", "AppendText", "CreateCommand", "ExecuteReader", "ExecuteReaderAsync", "BeginTransaction", "BeginTransactionAsync", "CreateScope", "CreateAsyncScope", "CreateConnection", "Parse", "ParseAsync", "Start", "GetResponse", "CreateLinkedTokenSource", "CreateEncryptor", "CreateDecryptor"];

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        var disposable = context.Compilation.Types("System.IDisposable", "System.IAsyncDisposable");
        var memory = context.Compilation.Types("System.IO.MemoryStream", "System.IO.StringReader", "System.IO.StringWriter", "System.Threading.Tasks.Task", "System.Data.DataTable", "System.Data.DataSet", "System.Net.Http.HttpClient", "System.Net.Http.HttpContent", "System.Net.Http.HttpRequestMessage");
        var streams = context.Compilation.Types("System.IO.Stream", "System.IO.TextReader", "System.IO.TextWriter");
        if (disposable.IsEmpty) return;
        context.RegisterOperationAction(operation => Inspect(operation, disposable, memory), OperationKind.VariableDeclarator);
        context.RegisterOperationAction(operation =>
        {
            // new StreamReader(stream).ReadToEnd()
            var creation = (IObjectCreationOperation)operation.Operation;
            if (creation.Type.IsOrInherits(streams) && !creation.Type.IsOrInherits(memory) && creation.Parent is IInvocationOperation call && call.Instance == creation && call.TargetMethod.Name is not ("Dispose" or "DisposeAsync" or "Close") && !IsFluent(call))
                operation.ReportDiagnostic(Diagnostic.Create(Rule, creation.Syntax.GetLocation(), "What is made here", creation.Type!.Name));
        }, OperationKind.ObjectCreation);
    }

    private static void Inspect(OperationAnalysisContext context, ImmutableHashSet<ISymbol> disposable, ImmutableHashSet<ISymbol> memory)
    {
        var declarator = (IVariableDeclaratorOperation)context.Operation;
        var local = declarator.Symbol;
        if (declarator.GetVariableInitializer()?.Value is not { } value || local.IsUsing || !local.Type.IsOrInherits(disposable) || local.Type.IsOrInherits(memory) || !IsCreated(value) || declarator.Ancestors().Any(around => around is IUsingOperation { Resources: { } resources } && resources.Descendants().Contains(declarator))) return;
        if (declarator.Root().Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local)).All(IsOnlyUsed))
            context.ReportDiagnostic(Diagnostic.Create(Rule, local.Locations[0], local.Name, local.Type.Name));
    }

    private static bool IsCreated(IOperation value)
    {
        value = value.Unwrapped();
        if (value is IAwaitOperation wait) value = wait.Operation.Unwrapped();
        return value switch
        {
            // A source holds something where a timer runs or others are linked.
            IObjectCreationOperation { Type.Name: "CancellationTokenSource" } source => source.Arguments.Length > 0,
            IObjectCreationOperation => true,
            IInvocationOperation { TargetMethod.Name: "GetEnumerator" } enumerator => enumerator.TargetMethod.ContainingType.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T,
            _ => IsMade(value),
        };
    }

    private static bool IsMade(IOperation value) =>
        value is IInvocationOperation call && Makers.Contains(call.TargetMethod.Name) && call.TargetMethod.ContainingType.ContainingNamespace.ToDisplayString() is var space && (space.StartsWith("System", StringComparison.Ordinal) || space.StartsWith("Microsoft", StringComparison.Ordinal));

    // A member of it is called or read, and it is not the one that disposes of it.
    private static bool IsOnlyUsed(ILocalReferenceOperation use) => use.Parent switch
    {
        IInvocationOperation call => call.Instance == use && call.TargetMethod.Name is not ("Dispose" or "DisposeAsync" or "Close" or "CloseAsync") && !IsFluent(call),
        IMemberReferenceOperation member => member.Instance == use,
        IConditionalAccessOperation => false,
        _ => false,
    };

    private static bool IsFluent(IInvocationOperation call) => SymbolEqualityComparer.Default.Equals(call.TargetMethod.ReturnType, call.Instance!.Type) && call.Parent is not IExpressionStatementOperation;
}
