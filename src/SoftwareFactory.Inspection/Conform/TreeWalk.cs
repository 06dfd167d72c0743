using Microsoft.CodeAnalysis;

namespace SoftwareFactory.Inspection.Conform;

/// <summary>Walks a tree in the order of its text, with a stack of its own: the tree may be deep. Goes into a node only when told to.</summary>
internal struct TreeWalk
{
    private readonly List<ChildSyntaxList.Enumerator> _open = [];
    private SyntaxNode? _root;

    internal TreeWalk(SyntaxNode root) => _root = root;

    /// <summary>Where the walk stands.</summary>
    internal SyntaxNodeOrToken Current { get; private set; }

    /// <summary>Of <see cref="Current"/>; the root's is 0.</summary>
    internal int Depth { get; private set; }

    /// <summary>Goes on to what follows <see cref="Current"/> without going into it.</summary>
    internal bool MoveNext()
    {
        if (_root is { } root)
        {
            (_root, Current, Depth) = (null, root, 0);
            return true;
        }

        while (_open.Count > 0)
        {
            var children = _open[^1];
            if (children.MoveNext())
            {
                _open[^1] = children;
                (Current, Depth) = (children.Current, _open.Count);
                return true;
            }

            _open.RemoveAt(_open.Count - 1);
        }

        return false;
    }

    /// <summary>Makes the next step one to the first child of <see cref="Current"/>, a node.</summary>
    internal readonly void Enter() => _open.Add(Current.ChildNodesAndTokens().GetEnumerator());
}
