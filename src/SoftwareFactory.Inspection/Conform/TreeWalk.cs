using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>
/// Walks a tree in the order of its text, with a stack of its own: the tree may be deep. Goes into a node only when told to.
/// Every look at a tree is made of these steps, and they have structures of another assembly in them, so that nothing compiles them ahead of time: they are optimized when they first run.
/// </summary>
internal struct TreeWalk
{
    // Code rarely nests deeper. An array, because the runtime has no compiled list of enumerators.
    private ChildSyntaxList.Enumerator[] _open = new ChildSyntaxList.Enumerator[12];
    private SyntaxNode? _root;

    public TreeWalk()
    {
    }

    /// <summary>Begins a walk; any other of this instance is over.</summary>
    internal void Start(SyntaxNode root) => (_root, _count) = (root, 0);

    /// <summary>Where the walk stands.</summary>
    internal SyntaxNodeOrToken Current { get; private set; }

    /// <summary>Of <see cref="Current"/>; the root's is 0.</summary>
    internal int Depth { get; private set; }

    private int _count;

    /// <summary>Goes on to what follows <see cref="Current"/> without going into it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal bool MoveNext()
    {
        if (_root is { } root)
        {
            (_root, Current, Depth) = (null, root, 0);
            return true;
        }

        for (; _count > 0; _count--)
        {
            ref var children = ref _open[_count - 1];
            if (children.MoveNext())
            {
                (Current, Depth) = (children.Current, _count);
                return true;
            }
        }

        return false;
    }

    /// <summary>Makes the next step one to the first child of <see cref="Current"/>, a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Enter()
    {
        if (_count == _open.Length) Array.Resize(ref _open, _count * 2);
        _open[_count++] = Current.ChildNodesAndTokens().GetEnumerator();
    }
}
