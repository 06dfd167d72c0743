# Completion of the command factory in bash. In ~/.bashrc: eval "$(factory completion bash)"
_factory()
{
    local word=${COMP_WORDS[COMP_CWORD]} suggestions
    suggestions=$("${COMP_WORDS[0]}" "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null) || return
    mapfile -t COMPREPLY < <(compgen -W "$suggestions" -- "$word")
}
complete -o default -F _factory factory
