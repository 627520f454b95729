"""The records that flow between the stages: frozen, slotted, typed; they import nothing of ours but errors."""
